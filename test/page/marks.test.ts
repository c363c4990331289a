import { describe, expect, test } from 'vitest'
import { flowMarks, marksOf, type FlowPart, type Mark, type TextMark } from '../../shared/page'
import { flowPage, identityPage } from './samplePages'

const kinds = (marks: readonly Mark[]) => marks.map((mark) => mark.kind)
const words = (marks: readonly Mark[]) => marks.filter((mark): mark is TextMark => mark.kind === 'text').map((mark) => mark.run.text)

describe('marks of a page', () => {
  test('are painted in the order pictures, rules, flows, grounds, outlines, text', () => {
    const order = ['image', 'rule', 'stroke', 'head', 'ground', 'outline', 'text']
    for (const page of [identityPage, flowPage]) {
      const seen = kinds(marksOf(page)).map((kind) => order.indexOf(kind === 'head' ? 'stroke' : kind))
      expect(seen).toEqual([...seen].sort((a, b) => a - b))
    }
  })

  test('give text in reading order: title, header, row by row with the symbols and letters in their rows, foot', () => {
    expect(words(marksOf(flowPage))).toEqual([
      'SOP CONTOH',
      'NO',
      'KEGIATAN',
      'Pemohon',
      '1',
      'Mengajukan permohonan',
      'secara tertulis',
      'Mulai',
      'Berkas lengkap',
      '2',
      'Memeriksa',
      'Tidak',
      'A: ke hal. 3',
      'الله',
      'بسم',
      'A',
      '*) catatan kaki',
      'halaman 2 dari 2',
    ])
    expect(words(marksOf(identityPage))).toEqual([
      'KEMENTERIAN AGAMA',
      'NOMOR SOP',
      '01/KUA',
      'Hukum & <tata> "usaha"',
      'miring',
      'halaman 1 dari 2',
    ])
  })

  test('every flow part is one stroke; a head is one triangle 6 long and 6 wide whose stroke ends 5.5 before the tip', () => {
    const marks = marksOf(flowPage)
    const strokes = marks.filter((mark) => mark.kind === 'stroke')
    expect(strokes.map((mark) => mark.of?.flow)).toEqual(['f1', 'f2', 'f3', 'f4'])
    const heads = marks.filter((mark) => mark.kind === 'head')
    expect(heads.map((mark) => mark.of?.flow)).toEqual(['f1', 'f3'])
    expect(strokes[0]?.points.at(-1)).toEqual([305, 236 - 5.5])
    expect(heads[0]?.points).toEqual([
      [305, 236],
      [308, 230],
      [302, 230],
    ])
    expect(strokes[1]?.points).toEqual([
      [257, 150],
      [283, 150],
    ])
  })

  test('a last piece shorter than the head still leaves a line', () => {
    const short = { ...(flowPage.flows[0] as FlowPart), points: [[0, 0] as const, [4, 0] as const] }
    const [stroke] = flowMarks(short)
    expect(stroke?.points).toEqual([
      [0, 0],
      [2, 0],
    ])
  })

  test('a label stands on a white ground 0.8 wider on each side, and as high as its lines', () => {
    const ground = marksOf(flowPage).find((mark) => mark.kind === 'ground')
    expect(ground).toMatchObject({ flow: 'f3', part: 1 })
    expect(
      ground?.kind === 'ground' ? [ground.box.x, ground.box.y, ground.box.w, ground.box.h].map((n) => Math.round(n * 100) / 100) : [],
    ).toEqual([307.7, 270, 20.6, 9.6])
  })
})
