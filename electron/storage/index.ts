export { nodeDisk, type Disk, type WriteHandle } from './disk'
export { failed, faultOf, type Fault, type FaultKind, type Outcome } from './faults'
export { hashOf, readBytes, readText, saveAtomically, type Expected, type TextFile } from './files'
