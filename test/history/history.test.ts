import { describe, expect, it } from 'vitest'
import { isDirty, leaveField, markSaved, record, redo, redoLabel, startHistory, undo, undoLabel, type History } from '../../shared/history'

const from = (text: string): History<string, string> => startHistory<string, string>(text, text)

describe('history', () => {
  it('goes back and forward, naming the step', () => {
    const two = record(record(from('a'), 'b', 'ke b'), 'c', 'ke c')
    expect([two.present, undoLabel(two), redoLabel(two)]).toEqual(['c', 'ke c', null])
    const one = undo(two)
    expect([one.present, undoLabel(one), redoLabel(one)]).toEqual(['b', 'ke b', 'ke c'])
    expect(redo(one).present).toBe('c')
    expect(redoLabel(undo(one))).toBe('ke b')
  })
  it('a step that changes nothing is no entry', () => {
    const history = from('a')
    expect(record(history, 'a', 'x')).toBe(history)
  })
  it('a new step forgets what could be redone', () => {
    const history = record(undo(record(from('a'), 'b', 'b')), 'c', 'c')
    expect(redo(history)).toBe(history)
    expect(undo(history).present).toBe('a')
  })
  it('typing merges until the field is left', () => {
    const typed = record(record(from(''), 'a', 'isi', 'f'), 'ab', 'isi', 'f')
    expect(typed.past).toHaveLength(1)
    expect(undo(typed).present).toBe('')
    expect(redo(undo(typed)).present).toBe('ab')
    expect(record(leaveField(typed), 'abc', 'isi', 'f').past).toHaveLength(2)
    expect(record(typed, 'x', 'isi', 'g').past).toHaveLength(2)
    expect(record(record(typed, 'x', 'lain'), 'xy', 'isi', 'f').past).toHaveLength(3)
  })
  it('typing does not merge over an undo', () => {
    const history = record(undo(record(record(from(''), 'a', 'isi', 'f'), 'b', 'hapus')), 'ac', 'isi', 'f')
    expect(history.past).toHaveLength(2)
  })
  it('is dirty by reference: undoing back to what is on disk is clean', () => {
    const one = record(from('a'), 'b', 'x')
    expect([isDirty(from('a')), isDirty(one), isDirty(undo(one)), isDirty(startHistory('a', null))]).toEqual([false, true, false, true])
    const saved = markSaved(one)
    expect([isDirty(saved), isDirty(undo(saved)), isDirty(redo(undo(saved)))]).toEqual([false, true, false])
    expect(isDirty(markSaved(record(one, 'c', 'y'), 'b'))).toBe(true) // typed on while it was written
  })
  it('saving ends the typing, so that undo comes back to what is on disk', () => {
    const history = record(markSaved(record(from(''), 'a', 'isi', 'f')), 'ab', 'isi', 'f')
    expect(undo(history).present).toBe('a')
    expect(isDirty(undo(history))).toBe(false)
  })
})
