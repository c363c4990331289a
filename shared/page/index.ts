export * from './page'
export * from './units'
export * from './style'
