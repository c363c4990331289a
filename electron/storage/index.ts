export { nodeDisk, type Disk, type WriteHandle } from './disk'
export { failed, faultOf, type Fault, type FaultKind, type Outcome } from './faults'
export { DOCUMENT_LIMIT, hashOf, readBytes, readText, saveAtomically, type Expected, type TextFile } from './files'
