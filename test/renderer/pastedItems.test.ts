import { describe, expect, it } from 'vitest'
import { pastedItems } from '../../renderer/canvas/pastedItems'

describe('items pasted into a list', () => {
  it.each([
    ['numbers of Word', '3. Undang-Undang\r\n4. Peraturan Pemerintah', 'Undang-Undang\nPeraturan Pemerintah'],
    ['a tab after the number', '1.\tSatu\n2.\tDua', 'Satu\nDua'],
    ['letters', 'a. Satu\nb) Dua', 'Satu\nDua'],
    ['bullets', '• Teliti\n- Jujur\n– Sopan', 'Teliti\nJujur\nSopan'],
    ['blank lines', 'Satu\n\n\nDua\n', 'Satu\nDua'],
    ['lines of which one has no mark stay', '1. Satu\nDua', '1. Satu\nDua'],
    ['a dash alone says none', '-', '-'],
    ['a year is no number of a list', '2019 tentang Perkawinan', '2019 tentang Perkawinan'],
    ['one item', '5. Peraturan Menteri Agama', 'Peraturan Menteri Agama'],
  ])('%s', (_name, pasted, items) => expect(pastedItems(pasted)).toBe(items))
})
