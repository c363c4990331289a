// F7: the rules' findings one after the other. The caret goes to the place, the strip says what to do and offers the fix.
import type { Finding } from '../../shared/model'
import { pickEmblem } from './files'
import { findingsOf, placeOfFinding } from './findings'
import { notify, unsaid, type Notice } from './notices'
import { activeDocument, goTo, run, type OpenDocument, type SessionStore } from './session'

/** The finding shown last, and where it stood in the list: when it is mended the next has its place there. */
let last: { readonly of: OpenDocument['ref'] | null; readonly finding: string; readonly index: number } = {
  of: null,
  finding: '',
  index: 0,
}
const keyOf = ({ rule, at }: Finding): string => JSON.stringify([rule, at])

const indexAfter = (of: OpenDocument['ref'], findings: readonly Finding[]): number => {
  if (last.of !== of) return 0
  const at = findings.findIndex((finding) => keyOf(finding) === last.finding)
  return (at < 0 ? last.index : at + 1) % Math.max(findings.length, 1)
}

/** The button of a finding: what mends it, else the way on. */
const actionFor = (store: SessionStore, { rule, fix }: Finding, readOnly: boolean): NonNullable<Notice['action']> => {
  if (!readOnly && rule === 'agency-logo-required') return { label: unsaid('emblem.choose'), run: () => void pickEmblem(store) }
  if (!readOnly && fix !== undefined) return { label: unsaid('review.fix'), run: () => void run(store, [fix]) }
  return { label: unsaid('review.next'), run: () => nextFinding(store) }
}

/** Goes to the next finding; after the last comes the first again. */
export const nextFinding = (store: SessionStore): void => {
  const document = activeDocument(store.getState())
  if (document === null) return
  const findings = findingsOf(document.history.present)
  const index = indexAfter(document.ref, findings)
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
  last = { of: document.ref, finding: keyOf(finding), index }
  const found = placeOfFinding(finding)
  if (found !== null) goTo(store, found.place, { symbol: found.symbol })
  notify(store, {
    key: 'document finding',
    tone: 'attention',
    fact: unsaid('review.finding', { index: index + 1, count: findings.length }),
    consequence: finding,
    action: actionFor(store, finding, document.readOnly),
  })
}
