// Labels stand where a reader takes them for their own flow's, in one line where there is one.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { narrowRemarks } from '../../shared/model'
import type { Layout } from '../../shared/page'
import { activity, arrow, decision, end, process, sop, start, table } from '../support/builders'
import { exampleFiles, importExample, layoutOf } from '../support/documents'

const labelled = (layout: Layout, text: string) =>
  layout.pages.flatMap(({ flows }) => flows.filter(({ label }) => label?.text === text).map(({ label, points }) => ({ label, points })))

describe('a label', () => {
  it('stands under its decision in one line where nothing leaves by the bottom', async () => {
    const file = (await exampleFiles()).find((name) => name.includes('/29-'))
    const layout = layoutOf(importExample(readFileSync(file ?? '', 'utf8')))
    const [found] = labelled(layout, 'Perbaiki')
    expect(found?.label?.lines.map(({ text }) => text)).toEqual(['Perbaiki'])
  })
  it('stands at its own level exit and not under the shoulder, where it would read as the bottom exit’s', () => {
    const layout = layoutOf(
      sop(
        table(
          ['Orang Tua', 'Panitia', 'Operator', 'Waka', 'Kepala'],
          [
            activity('Daftar', start('Orang Tua')),
            activity('Verifikasi', decision('Panitia')),
            activity('Tes', process('Panitia')),
            activity('Selesai', end('Kepala')),
          ],
          [arrow('s1', 's2'), arrow('s2', 's3', 'Ya'), arrow('s2', 's1', 'Tidak'), arrow('s3', 's4')],
          { overrides: [narrowRemarks] },
        ),
      ),
    )
    const [found] = labelled(layout, 'Tidak')
    const [exit] = found?.points ?? []
    const box = found?.label?.box
    expect(found?.label?.lines).toHaveLength(1)
    expect((box?.y ?? 0) + (box?.h ?? 0)).toBeLessThan(exit?.[1] ?? 0)
  })
})
