// Any sequence of what menu, toolbar and keys do: the document stays whole, and every step can be taken back.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import {
  deleteActor,
  deleteRow,
  finishLeading,
  insertActor,
  insertHeading,
  insertRow,
  moveActor,
  moveRow,
  pressDigit,
  pressShape,
  pressSideways,
  startExit,
  startLeading,
  toggleBreak,
} from '../../renderer/state/edits'
import { placesOf } from '../../renderer/state/places'
import { activeDocument, goTo, patchSelection, setFailures, stepBack, stepForward, typeText } from '../../renderer/state/session'
import { checkIntegrity } from '../../shared/model'
import { fresh, labels, sopOf } from './openSession'

afterEach(() => setFailures({ onCommandFailure: () => undefined }))

describe('any sequence of gestures', () => {
  const gesture = fc.oneof(
    fc.record({ do: fc.constant('go' as const), at: fc.nat() }),
    fc.record({ do: fc.constant('type' as const), text: fc.constantFrom('', 'a', 'Berkas\nSurat', '1 x 24 Jam') }),
    fc.record({ do: fc.constant('digit' as const), n: fc.integer({ min: 1, max: 5 }), add: fc.boolean() }),
    fc.record({
      do: fc.constant('shape' as const),
      shape: fc.constantFrom('terminator' as const, 'process' as const, 'decision' as const),
    }),
    fc.record({ do: fc.constant('lead' as const), label: fc.constantFrom('Ya', 'Tidak', ''), digits: fc.constantFrom('', '1', '2', '7') }),
    fc.record({
      do: fc.constantFrom(
        'row' as const,
        'heading' as const,
        'deleteRow' as const,
        'actor' as const,
        'deleteActor' as const,
        'left' as const,
        'right' as const,
        'up' as const,
        'down' as const,
        'actorLeft' as const,
        'break' as const,
        'flow' as const,
      ),
    }),
  )
  it('keeps the document whole; undo all is the beginning, redo all the end', () => {
    fc.assert(
      fc.property(fc.array(gesture, { maxLength: 40 }), (gestures) => {
        const store = fresh()
        const problems: string[] = []
        setFailures({ onCommandFailure: (detail) => problems.push(detail) })
        const start = sopOf(store)
        for (const one of gestures) {
          const places = placesOf(sopOf(store))
          if (one.do === 'go') goTo(store, places[one.at % places.length] ?? null)
          else if (one.do === 'type') typeText(store, one.text)
          else if (one.do === 'digit') pressDigit(store, one.n, one.add, 'Ya')
          else if (one.do === 'shape') pressShape(store, one.shape, labels)
          else if (one.do === 'lead') {
            startLeading(store, one.label)
            if (activeDocument(store.getState())?.selection.leading !== null)
              patchSelection(store, { leading: { label: one.label, digits: one.digits } })
            finishLeading(store, labels)
          } else if (one.do === 'row') insertRow(store, 'above')
          else if (one.do === 'heading') insertHeading(store)
          else if (one.do === 'deleteRow') deleteRow(store)
          else if (one.do === 'actor') insertActor(store)
          else if (one.do === 'deleteActor') deleteActor(store)
          else if (one.do === 'left') pressSideways(store, -1)
          else if (one.do === 'right') pressSideways(store, 1)
          else if (one.do === 'up') moveRow(store, -1)
          else if (one.do === 'down') moveRow(store, 1)
          else if (one.do === 'actorLeft') moveActor(store, -1)
          else if (one.do === 'flow') startExit(store, { yes: 'Ya', no: 'Tidak' })
          else toggleBreak(store)
          expect(checkIntegrity(sopOf(store))).toEqual([])
        }
        expect(problems).toEqual([])
        goTo(store, null)
        const end = sopOf(store)
        const steps = activeDocument(store.getState())?.history.past.length ?? 0
        for (let n = 0; n < steps; n += 1) stepBack(store)
        expect(sopOf(store)).toBe(start)
        for (let n = 0; n < steps; n += 1) stepForward(store)
        expect(sopOf(store)).toBe(end)
      }),
      { numRuns: 150 },
    )
  })
})
