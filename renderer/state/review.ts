// F7: the rules' findings one after the other. The caret goes to the place, the strip says what to do and offers the fix.
import { findingsOf, placeOfFinding } from './findings'
import { dismiss, notify, unsaid } from './notices'
import { activeDocument, goTo, run, type SessionStore } from './session'

let last: { readonly key: string; readonly index: number } = { key: '', index: -1 }

/** Goes to the next finding; after the last comes the first again. */
export const nextFinding = (store: SessionStore): void => {
  const session = store.getState()
  const document = activeDocument(session)
  if (document === null || session.active === null) return
  const findings = findingsOf(document.history.present)
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
