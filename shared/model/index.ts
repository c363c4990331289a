export * from './sop'
export * from './resolver'
