// F7: the rules' findings one after the other. The caret goes to the place, the strip says what to do and offers the fix.
import { documentResolver, type ActorId, type Finding, type ListField, type RowId, type SymbolId, type TableId } from '../../shared/model'
import { plainProfile, runRules } from '../../shared/rules'
import { dismiss, notify, unsaid } from './notices'
import type { CellColumn, IdentityText, Place } from './places'
import { activeDocument, goTo, run, type SessionStore } from './session'

const lists: ReadonlySet<string> = new Set(['legalBases', 'relatedSops', 'qualifications', 'equipment', 'warnings', 'records'])
const texts: ReadonlySet<string> = new Set([
  'number',
  'title',
  'created',
  'revised',
  'effective',
  'preparedBy',
  'unit',
  'position',
  'person',
  'nip',
])

/** Where on the paper a finding lies; null: nowhere in particular. */
export const placeOfFinding = (finding: Finding): { readonly place: Place; readonly symbol: SymbolId | null } | null => {
  if (typeof finding.at !== 'object' || finding.at === null || Array.isArray(finding.at)) return null
  const at = finding.at as Readonly<Record<string, unknown>>
  const text = (key: string): string | null => (typeof at[key] === 'string' ? at[key] : null)
  const field = text('field')
  if (field !== null) {
    if (lists.has(field)) return { place: { at: 'list', field: field as ListField }, symbol: null }
    return texts.has(field) ? { place: { at: 'identity', field: field as IdentityText }, symbol: null } : null
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

/** Today as the rules want it: the date of this computer. */
export const today = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

let last: { readonly key: string; readonly index: number } = { key: '', index: -1 }

/** Goes to the next finding; after the last comes the first again. */
export const nextFinding = (store: SessionStore): void => {
  const session = store.getState()
  const document = activeDocument(session)
  if (document === null || session.active === null) return
  const sop = document.history.present
  const findings = runRules({ document: sop, today: today(new Date()), profile: plainProfile, resolver: documentResolver(sop) })
  const index = last.key === session.active ? (last.index + 1) % Math.max(findings.length, 1) : 0
  last = { key: session.active, index }
  const finding = findings[index]
  if (finding === undefined) {
    notify(store, {
      key: 'document finding',
      tone: 'good',
      fact: unsaid('review.none'),
      consequence: unsaid('review.noneText'),
      action: null,
    })
    return
  }
  const found = placeOfFinding(finding)
  if (found !== null) goTo(store, found.place, { symbol: found.symbol })
  const { fix } = finding
  notify(store, {
    key: 'document finding',
    tone: 'attention',
    fact: unsaid('review.finding', { index: index + 1, count: findings.length }),
    consequence: finding,
    action:
      fix === undefined
        ? { label: unsaid('review.next'), run: () => nextFinding(store) }
        : {
            label: unsaid('review.fix'),
            run: () => {
              if (run(store, [fix])) dismiss(store, 'document finding')
            },
          },
  })
}
