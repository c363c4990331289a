// The document as plain readonly data. Array order is printed order. A text is what prints ('' blank, '-' a dash, '\n' a new line);
// dates, durations and NIPs are read from it by pure functions (readDate, readDuration, readNip), never stored twice.
export type Id<K extends string> = string & { readonly __id: K }
export type DocumentId = Id<'document'>
export type TableId = Id<'table'>
export type GroupId = Id<'group'>
export type ActorId = Id<'actor'>
export type RowId = Id<'row'>
export type SymbolId = Id<'symbol'>
export type FlowId = Id<'flow'>
type NonEmpty<T> = readonly [T, ...(readonly T[])]

export interface Sop {
  readonly identity: Identity
  readonly tables: NonEmpty<FlowTable> // one identity page may govern several flow tables
  readonly page: PageSetup
  readonly edition: { readonly version: number; readonly status: Status; readonly reason: string }
  readonly classification: Readonly<Partial<Record<'nature' | 'scope' | 'completeness' | 'genre', string>>>
}
export type Status = 'draft' | 'in-review' | 'approved' | 'in-force' | 'superseded' | 'revoked'

/** Words printed on a signed form are kept as printed; an id beside them only says where they came from. */
export interface Quoted<Ref extends string> {
  readonly text: string
  readonly ref?: Id<Ref>
}

export interface Identity {
  readonly agencyLines: readonly string[]
  readonly unit: Quoted<'unit'>
  readonly emblem: Asset | null
  readonly number: string
  readonly title: string
  readonly created: string
  readonly revised: string
  readonly effective: string
  readonly preparedBy: string | null // 'Disusun oleh'; null = the line is not on this form
  readonly approval: {
    readonly position: string
    readonly person: Quoted<'official'>
    readonly nip: string
    readonly noNipReason: string
    readonly electronic: ElectronicSignature | null // null = signed in ink: the paper leaves room for signature and stamp
  }
  readonly legalBases: readonly Quoted<'regulation'>[]
  readonly relatedSops: readonly Quoted<'document'>[]
  readonly qualifications: readonly string[]
  readonly equipment: readonly string[]
  readonly warnings: readonly string[]
  readonly records: readonly string[]
  readonly labels: Labels<IdentityField>
}
/** Tanda tangan elektronik (TTE): a QR code between position and name, with words beside it. */
export interface ElectronicSignature {
  readonly qr: Asset | null // null = its place stays blank: the signing application puts the code there after the export
  readonly text: string // beside the code, as printed
}
export type IdentityField = 'number' | 'created' | 'revised' | 'effective' | 'preparedBy' | 'approval' | 'title' | ListField
export type ListField = 'legalBases' | 'relatedSops' | 'qualifications' | 'equipment' | 'warnings' | 'records'
export type Labels<F extends string> = Readonly<Partial<Record<F, string>>> // only what differs from the office's style; '' prints blank
export type Asset = { readonly builtIn: string } | { readonly sha256: string } | { readonly png: string } // base64 when mailed alone

export interface FlowTable {
  readonly id: TableId
  readonly title: string
  readonly groups: readonly { readonly id: GroupId; readonly name: string }[]
  readonly actors: readonly Actor[] // order = columns
  readonly rows: readonly Row[]
  readonly flows: readonly Flow[]
  readonly labels: Labels<TextColumn | 'actors' | 'standard' | 'total'>
  readonly hidden: readonly TextColumn[] // the author's choice; never guessed from empty cells
  readonly columnNumbers: boolean
  readonly total: string | null
  readonly footNotes: readonly string[]
  readonly overrides: readonly Override[]
}
export type TextColumn = 'number' | 'activity' | 'requirements' | 'duration' | 'output' | 'remarks'
export interface Actor {
  readonly id: ActorId
  readonly name: string
  readonly group?: GroupId
} // names may repeat under other groups
export type Row = Activity | { readonly kind: 'heading'; readonly id: RowId; readonly text: string }
export interface Activity {
  readonly kind: 'activity'
  readonly id: RowId
  readonly number: string | null // null = counted; a string prints as it is
  readonly text: string
  readonly symbols: readonly FlowSymbol[] // none yet, one, or several; same column twice = one below the other
  readonly requirements: Cell
  readonly duration: Cell
  readonly output: Cell
  readonly remarks: Cell
}
export type Cell = string | null // null = merged with the cell above; never in a table's first row
export interface FlowSymbol {
  readonly id: SymbolId
  readonly kind: 'start' | 'end' | 'process' | 'decision' // start and end both print as the terminator
  readonly actors: NonEmpty<ActorId> // more than one: ONE shape drawn across those columns
  readonly text: string
}
export type Flow =
  | { readonly kind: 'arrow'; readonly id: FlowId; readonly from: SymbolId; readonly to: SymbolId | null; readonly label: string } // null: exit not yet led anywhere
  | { readonly kind: 'joint'; readonly id: FlowId; readonly between: readonly [SymbolId, SymbolId] } // plain line, one row
export type Override =
  // choices among what the layout offers, never coordinates
  | { readonly kind: 'exit' | 'entry'; readonly flow: FlowId; readonly side: 'top' | 'right' | 'bottom' | 'left' }
  | { readonly kind: 'channel'; readonly flow: FlowId; readonly actor: ActorId; readonly at: 'before' | 'through' | 'after' }
  | { readonly kind: 'rowHeight'; readonly row: RowId; readonly minPt: number }
  | { readonly kind: 'breakBefore'; readonly row: RowId }
  | { readonly kind: 'columnWidth'; readonly column: TextColumn | ActorId; readonly share: number }
export interface PageSetup {
  readonly paper: 'a4' | 'f4' | 'folio' | 'legal'
  readonly orientation: 'landscape' | 'portrait'
  readonly marginsPt: readonly [top: number, right: number, bottom: number, left: number]
  readonly font: 'arial' | 'times' | 'calibri'
  readonly sizePt: number
  readonly identityOnOwnPage: boolean
  readonly signatureNote: string | null // over the footer of every page, what an electronic signature rests on; null = no such line
  readonly legend: boolean // what the symbols mean, under the last table
  readonly continued: boolean // 'Bersambung' under a table that goes on on the next page
}
export interface Envelope<Body> {
  readonly format: 'tatalaksana'
  readonly kind: 'sop' | 'peta' | 'project'
  readonly version: number
  readonly id: DocumentId
  readonly sha256: string
  readonly body: Body
}
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export interface CommandCall {
  readonly name: string
  readonly args: Json
} // EVERY change; new ids come inside args: journal, fixes, bulk edits and tests replay it
export interface Finding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'hint'
  readonly at: Json
  readonly params: Readonly<Record<string, string | number>>
  readonly fix?: CommandCall
}
