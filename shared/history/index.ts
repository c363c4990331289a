export * from './history'
