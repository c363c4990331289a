export { importSopJson } from './importSopJson'
export { sopJsonLimits } from './limits'
export { importRefusalSentence, importWarningSentence } from './sentence'
export type * from './result'
