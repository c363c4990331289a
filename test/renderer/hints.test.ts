// The step that the hints under the first row call due, by where the caret stands.
import { describe, expect, it } from 'vitest'
import { stepAt } from '../../renderer/canvas/Hints'
import type { Place } from '../../renderer/state/places'
import type { FlowTable } from '../../shared/model'
import { activity, start, table } from '../support/builders'

const blank = table(['Pemohon'], [activity('')])
const written = table(['Pemohon'], [activity('Mengajukan')])
const placed = table(['Pemohon'], [activity('Mengajukan', start('Pemohon'))])
const row = blank.rows[0]?.id ?? ('' as never)
const cell = (column: 'activity' | 'requirements' | 'duration' | 'output'): Place => ({ at: 'cell', table: blank.id, row, column })

describe('the step that is due', () => {
  it.each<readonly [string, FlowTable, Place | null, number]>([
    ['at the blank activity', blank, cell('activity'), 1],
    ['nowhere, before anything', blank, null, 1],
    ['at Pelaksana without a symbol', written, { at: 'performers', table: blank.id, row }, 2],
    ['naming the actor', placed, { at: 'actor', table: blank.id, actor: 'a1' as never }, 2],
    ['at Pelaksana with its symbol', placed, { at: 'performers', table: blank.id, row }, 3],
    ['at the duration', placed, cell('duration'), 3],
    ['at the output, the last before Enter', placed, cell('output'), 4],
    ['in the row that Enter opened', placed, { at: 'newRow', table: blank.id, column: 'activity' }, 4],
    ['in the identity part, the row half done', written, { at: 'identity', field: 'number' }, 2],
  ])('%s', (_, flow, place, step) => expect(stepAt(flow, place)).toBe(step))
})
