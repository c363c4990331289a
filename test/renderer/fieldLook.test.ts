// The field over a cell: no letter moves when it opens; under the lens it is no higher than the cell.
import { describe, expect, it } from 'vitest'
import { lensAnchor, lensOf, lookOf, lookThrough, type FormType } from '../../renderer/canvas/fieldLook'
import type { Spot } from '../../renderer/canvas/spots'
import type { Paragraph } from '../../shared/page'

const type: FormType = { family: 'Arimo', sizePt: 9, pitchPt: 11 }
const item = (baseline: number): Paragraph => ({
  align: 'left',
  pitchPt: 11,
  spaceBeforePt: 2,
  marker: null,
  indentPt: 0,
  rightIndentPt: 0,
  lines: [{ runs: [{ x: 5, baseline, w: 30, text: 'Berkas', font: 'Arimo', sizePt: 9, bold: false }], end: 'paragraph' }],
})
const spot = (baselines: readonly number[]): Spot => ({
  page: 1,
  place: { at: 'columnLabel', table: 't' as never, column: 'output' },
  box: { x: 0, y: 0, w: 100, h: 60 },
  cell: null,
  paragraphs: baselines.map(item),
  padding: [4, 4, 4, 4],
})
const number = (length: unknown): number => Number.parseFloat(String(length))

describe('the field over a cell', () => {
  it('has the pitch at which the items of a list stand', () => {
    const { style } = lookOf(spot([10, 23, 36]), 'Berkas\nBerkas\nBerkas', type)
    expect(number(style.lineHeight)).toBe(13)
    // The first baseline is that of the page: above it stand padding, half the leading and the ascent.
    expect(number(style.paddingTop) + (13 - 1.117 * 9) / 2 + 0.905 * 9).toBeCloseTo(10, 5)
    expect(number(lookOf(spot([10]), 'Berkas', type).style.lineHeight)).toBe(11)
  })
  it('is enlarged only where its type would be too small to read', () => {
    expect(lensOf(10.1, 9)).toBe(1)
    expect(lensOf(8, 9)).toBe(13 / 8)
    expect(lensOf(8, 1.2)).toBe(1.2) // never wider than the page
  })
  it('under the lens is as high on screen as the cell, its text in the middle as before', () => {
    const look = lookOf(spot([33]), 'Berkas', type)
    expect(lookThrough(look, 1)).toBe(look)
    const { style } = lookThrough(look, 1.5)
    expect(1.5 * number(style.minHeight)).toBeCloseTo(60, 5)
    const middle = (of: typeof style): number => number(of.paddingTop) + number(of.lineHeight) / 2
    expect(middle(style) / number(style.minHeight)).toBeCloseTo(middle(look.style) / 60, 1)
  })
  it('grows to the right as far as the desk reaches, else to the left', () => {
    expect(lensAnchor({ x: 300, y: 0, w: 100, h: 10 }, 1.5, 500)).toBe('left')
    expect(lensAnchor({ x: 300, y: 0, w: 100, h: 10 }, 1.5, 440)).toBe('right')
    expect(lensAnchor({ x: 20, y: 0, w: 400, h: 10 }, 1.5, 440)).toBe('center')
  })
})
