import type {
  Activity,
  Actor,
  ActorId,
  ElectronicSignature,
  FlowSymbol,
  FlowTable,
  Identity,
  Override,
  PageSetup,
  Row,
  RowId,
  Sop,
  SymbolId,
  TableId,
} from './sop'
import type { IdMaker } from './ids'

/** A4 landscape, 10 mm margins and 20 mm on the binding side (left), in pt. */
export const defaultPage: PageSetup = {
  paper: 'a4',
  orientation: 'landscape',
  marginsPt: [28.35, 28.35, 28.35, 56.69],
  font: 'arial',
  sizePt: 9,
  identityOnOwnPage: true,
  signatureNote: null,
  legend: false,
  continued: false,
}

/** An electronic signature as most offices export it: the code's place blank for the signing application, the usual words beside it. */
export const newElectronicSignature: ElectronicSignature = { qr: null, text: 'Ditandatangani\nsecara elektronik' }

/** The usual note over the footer of a page that is signed electronically. */
export const usualSignatureNote =
  'Dokumen ini telah ditandatangani secara elektronik dengan sertifikat elektronik yang diterbitkan oleh BSrE, BSSN.'

/** An identity part with every field blank. */
export const blankIdentity: Identity = {
  agencyLines: [],
  unit: { text: '' },
  emblem: null,
  number: '',
  title: '',
  created: '',
  revised: '',
  effective: '',
  preparedBy: null,
  approval: { position: '', person: { text: '' }, nip: '', noNipReason: '', electronic: null },
  legalBases: [],
  relatedSops: [],
  qualifications: [],
  equipment: [],
  warnings: [],
  records: [],
  labels: {},
}

/** A flow table without actors and rows. */
export const emptyTable = (id: string, title = ''): FlowTable => ({
  id: id as TableId,
  title,
  groups: [],
  actors: [],
  rows: [],
  flows: [],
  labels: {},
  hidden: [],
  columnNumbers: false,
  total: null,
  footNotes: [],
  overrides: [],
})

/** The choice of the narrow remarks column ('KET.'): offered where the column is empty, never switched by typing. */
export const narrowRemarks: Override = { kind: 'columnWidth', column: 'remarks', share: 0.05 }

/** An actor column. */
export const newActor = (id: string, name: string): Actor => ({ id: id as ActorId, name })

/** An activity row with blank cells, a counted number and no symbol yet. */
export const newActivity = (id: string, text = ''): Activity => ({
  kind: 'activity',
  id: id as RowId,
  number: null,
  text,
  symbols: [],
  requirements: '',
  duration: '',
  output: '',
  remarks: '',
})

/** A heading row. */
export const newHeading = (id: string, text: string): Row => ({ kind: 'heading', id: id as RowId, text })

/** A symbol in one actor column, without text. */
export const newSymbol = (id: string, kind: FlowSymbol['kind'], actor: ActorId): FlowSymbol => ({
  id: id as SymbolId,
  kind,
  actors: [actor],
  text: '',
})

/** A document ready to type into: one table, one actor column, one blank activity. */
export const newSop = (ids: IdMaker, given: { readonly name: string; readonly unit: string }): Sop => ({
  identity: { ...blankIdentity, title: given.name, unit: { text: given.unit } },
  tables: [{ ...emptyTable(ids()), actors: [newActor(ids(), '')], rows: [newActivity(ids())] }],
  page: defaultPage,
  edition: { version: 1, status: 'draft', reason: '' },
  classification: {},
})
