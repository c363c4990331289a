// What the rules find while one writes: at the place, off the typing path. Only what is written and cannot be read or cannot be
// true is marked; what is still blank is not scolded (F7 and the check before approval name it).
import { documentResolver, type ActorId, type Finding, type RowId, type Sop, type SymbolId, type TableId } from '../../shared/model'
import { plainProfile, runRules } from '../../shared/rules'
import { dismiss, notify, unsaid } from './notices'
import { isIdentityText, isListField, samePlace, type CellColumn, type Place } from './places'
import { activeDocument, activeSop, type Session, type SessionStore } from './session'
import { textAt } from './typing'

/** Where on the paper a finding lies; null: nowhere in particular. */
export const placeOfFinding = (finding: Finding): { readonly place: Place; readonly symbol: SymbolId | null } | null => {
  if (typeof finding.at !== 'object' || finding.at === null || Array.isArray(finding.at)) return null
  const at = finding.at as Readonly<Record<string, unknown>>
  const text = (key: string): string | null => (typeof at[key] === 'string' ? at[key] : null)
  const field = text('field')
  if (field !== null) {
    if (isListField(field)) return { place: { at: 'list', field }, symbol: null }
    return isIdentityText(field) ? { place: { at: 'identity', field }, symbol: null } : null
  }
  const table = text('table') as TableId | null
  if (table === null) return null
  const actor = text('actor') as ActorId | null
  const row = text('row') as RowId | null
  const symbol = text('symbol') as SymbolId | null
  const column = text('column')
  if (row !== null && column === 'number') return { place: { at: 'rowNumber', table, row }, symbol: null }
  if (row !== null && column !== null) return { place: { at: 'cell', table, row, column: column as CellColumn }, symbol: null }
  if (row !== null) return { place: { at: 'performers', table, row }, symbol }
  return actor === null ? null : { place: { at: 'actor', table, actor }, symbol: null }
}

/** A finding about a written text, at its place. */
export interface Mark {
  readonly place: Place
  readonly finding: Finding
}

/** The rules that read what is written: dates, NIP, durations, numbers of activities, titles of related SOPs. */
const READING: ReadonlySet<string> = new Set([
  'created-date-valid',
  'revision-date-order',
  'effective-date-valid',
  'nip-format',
  'time-parsable',
  'step-numbering',
  'related-sop-valid',
])
/** Nothing written: blank, or the dash that stands for nothing. */
const isBlank = (text: string): boolean => /^[\s\p{Pd}]*$/u.test(text)

/** Today as the rules want it: the date of this computer. */
export const today = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

/** What the rules find in a document, on the day of this computer. */
export const findingsOf = (sop: Sop): readonly Finding[] =>
  runRules({ document: sop, today: today(new Date()), profile: plainProfile, resolver: documentResolver(sop) })

/** The findings about texts that are written and wrong. */
export const marksOf = (sop: Sop, findings: readonly Finding[]): readonly Mark[] =>
  findings.flatMap((finding) => {
    const place = READING.has(finding.rule) ? (placeOfFinding(finding)?.place ?? null) : null
    return place === null || isBlank(textAt(sop, place)) ? [] : [{ place, finding }]
  })
/** The mark at a place; null where nothing is wrong. */
export const markAt = (marks: readonly Mark[], place: Place | null): Mark | null =>
  marks.find((mark) => samePlace(mark.place, place)) ?? null

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
/** Looks at the document in front: sets the marks, and takes away the notice about a finding that is mended. */
const look = (store: SessionStore): void => {
  const session = store.getState()
  const { marks: before } = session
  const document = activeDocument(session)
  if (document === null) return
  const sop = document.history.present
  const findings = findingsOf(sop)
  const { place, editing } = document.selection
  // A text on its way is not judged: at the caret a mark may go, and stay, but not come.
  const fresh = marksOf(sop, findings).filter(
    (mark) => !editing || !samePlace(mark.place, place) || markAt(before, place)?.finding.rule === mark.finding.rule,
  )
  if (!same(fresh, before)) store.setState({ marks: fresh })
  const notice = session.notices.find(({ key }) => key === 'document finding')
  if (notice === undefined) return
  const words = notice.consequence
  const holds =
    'rule' in words ? findings.some(({ rule, params }) => rule === words.rule && same(params, words.params)) : findings.length === 0
  if (!holds) dismiss(store, 'document finding')
  else if ('rule' in words) {
    // Others may have been mended, or have come: the count is that of now.
    const index = findings.findIndex(({ rule, params }) => rule === words.rule && same(params, words.params)) + 1
    const fact = unsaid('review.finding', { index, count: findings.length })
    if (!same(fact, notice.fact)) notify(store, { ...notice, fact })
  }
}

/**
 * Keeps the marks up to date from now on. `later` runs a function when the typing pauses and gives back how to call it off.
 * Returns how to stop.
 */
export const watchFindings = (store: SessionStore, later: (run: () => void) => () => void): (() => void) => {
  let callOff = (): void => undefined
  const place = (session: Session): Place | null => activeDocument(session)?.selection.place ?? null
  const stop = store.subscribe((now, before) => {
    if (activeSop(now) === activeSop(before) && samePlace(place(now), place(before))) return
    callOff()
    callOff = later(() => look(store))
  })
  return () => {
    stop()
    callOff()
  }
}
