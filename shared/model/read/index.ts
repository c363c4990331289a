export * from './date'
export * from './duration'
export * from './nip'
export * from './totalDuration'
