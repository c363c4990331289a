// Findings at their place while one writes: what is written and wrong is marked once it is left, what is blank is not.
import { describe, expect, it } from 'vitest'
import { findingsOf, markAt, marksOf, watchFindings } from '../../renderer/state/findings'
import { placeKey, type Place } from '../../renderer/state/places'
import { said } from '../../renderer/state/notices'
import { nextFinding } from '../../renderer/state/review'
import { activeDocument, activeSop, createSession, goTo, openDocument, typeText, type SessionStore } from '../../renderer/state/session'
import { newSop, type DocumentId, type Sop } from '../../shared/model'
import { idsInOrder } from '../support/ids'
import { activity, arrow, end, process, sop, soundSop, start, table } from '../support/builders'

const marked = (whole: Sop): string[] =>
  marksOf(whole, findingsOf(whole)).map(({ place, finding }) => `${placeKey(place)}: ${finding.rule}`)

/** A session whose pauses in typing come when the test says so. */
const watched = (whole: Sop, readOnly = false) => {
  const store = createSession()
  let due: (() => void) | null = null
  const stop = watchFindings(store, (run) => {
    due = run
    return () => {
      due = null
    }
  })
  openDocument(store, { id: 'd' as DocumentId, sop: whole, file: null, readOnly, foreign: false, clean: true, place: null })
  const pause = (): void => {
    const run = due
    due = null
    run?.()
  }
  return { store, pause, stop, waits: () => due !== null }
}
const keys = (store: SessionStore): string[] => store.getState().marks.map(({ place }) => placeKey(place))

describe('marks', () => {
  it('stand at dates, NIP and durations that cannot be read or cannot be true', () => {
    const whole = soundSop({
      created: '31 Februari 2025',
      revised: '1 Januari 2001',
      effective: 'segera',
      approval: { ...soundSop().identity.approval, nip: '1901' },
    })
    expect(marked(whole)).toEqual([
      'identity created: created-date-valid',
      'identity effective: effective-date-valid',
      'identity nip: nip-format',
    ])
    const rows = [
      activity('1', start('A'), { duration: 'sebentar' }),
      activity('2', process('A')),
      activity('3', end('A'), { duration: '' }),
    ]
    expect(marked(sop(table(['A'], rows, [arrow('s1', 's2'), arrow('s2', 's3')])))).toEqual(['cell t r1 duration: time-parsable'])
  })
  it('stand nowhere in a sound document, nor in a blank one, however much it still lacks', () => {
    expect(marked(soundSop())).toEqual([])
    const blank = newSop(idsInOrder(), { name: 'SOP', unit: 'Unit' })
    expect(findingsOf(blank).length).toBeGreaterThan(3)
    expect(marked(blank)).toEqual([])
    expect(marked({ ...blank, identity: { ...blank.identity, created: ' ', effective: '-', revised: '–' } })).toEqual([])
  })
})

describe('while one writes', () => {
  const effective: Place = { at: 'identity', field: 'effective' }
  it('a text on its way is not judged; when it is left it is, and when it is mended the mark goes at once', () => {
    const { store, pause, waits } = watched(soundSop())
    pause()
    goTo(store, effective)
    typeText(store, '2 Ju')
    expect(waits()).toBe(true)
    pause()
    expect(keys(store)).toEqual([])
    goTo(store, { at: 'identity', field: 'number' })
    pause()
    expect(keys(store)).toEqual(['identity effective'])
    expect(markAt(store.getState().marks, effective)?.finding.params['text']).toBe('2 Ju')
    goTo(store, effective)
    typeText(store, '2 Jun')
    pause()
    expect(keys(store)).toEqual(['identity effective']) // still wrong, and known
    typeText(store, '2 Juni 2025')
    pause()
    expect(keys(store)).toEqual([])
  })
  it('nothing is looked at before the pause, nor after it was stopped', () => {
    const { store, pause, stop, waits } = watched(soundSop({ effective: 'segera' }))
    expect(keys(store)).toEqual([])
    pause()
    expect(keys(store)).toEqual(['identity effective'])
    expect(waits()).toBe(false)
    goTo(store, effective)
    stop()
    expect(waits()).toBe(false)
  })
  it('F7 goes on to the finding that takes the place of a mended one, and comes round', () => {
    const { store } = watched(soundSop({ number: '', created: '31 Februari 2025', effective: 'segera' }))
    const findings = () => findingsOf(activeSop(store.getState()) ?? soundSop()).map(({ rule }) => rule)
    const shown = () => store.getState().notices.map(({ consequence }) => ('rule' in consequence ? consequence.rule : ''))
    const [first, second, third] = findings()
    expect(findings()).toHaveLength(3)
    nextFinding(store)
    expect(shown()).toEqual([first])
    typeText(store, activeDocument(store.getState())?.selection.place?.at === 'identity' ? 'Isi' : '')
    expect(findings()).toEqual([second, third])
    for (const rule of [second, third, second]) {
      nextFinding(store)
      expect(shown()).toEqual([rule])
    }
  })
  it('F7 offers to choose the logo that is missing, where the document may be changed', () => {
    const label = (readOnly: boolean) => {
      const { store } = watched(soundSop({ emblem: null }), readOnly)
      nextFinding(store)
      const action = store.getState().notices[0]?.action?.label ?? null
      return action === null ? null : said(action, 'id')
    }
    expect(label(false)).toBe('Pilih logo…')
    expect(label(true)).toBe('Temuan berikutnya')
  })
  it('the strip of F7 goes when its finding is mended, and its praise when something is found', () => {
    const { store, pause } = watched(soundSop({ number: '' }))
    const strip = () => store.getState().notices.map(({ tone }) => tone)
    nextFinding(store)
    expect(strip()).toEqual(['attention'])
    typeText(store, '')
    goTo(store, effective)
    pause()
    expect(strip()).toEqual(['attention'])
    goTo(store, { at: 'identity', field: 'number' })
    typeText(store, '12/2025')
    pause()
    expect(strip()).toEqual([])
    nextFinding(store)
    expect(strip()).toEqual(['good'])
    typeText(store, '')
    pause()
    expect(strip()).toEqual([])
  })
})
