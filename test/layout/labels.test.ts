// Labels stand where a reader takes them for their own flow's, in one line where there is one.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { narrowRemarks } from '../../shared/model'
import type { Box, FlowPart, Layout } from '../../shared/page'
import { activity, arrow, decision, end, process, sop, start, table } from '../support/builders'
import { exampleFiles, importExample, layoutOf } from '../support/documents'
import { boxOf, distance, piecesOf } from '../support/geometry'

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

  /** The letters of a label: from the capitals' top to the descenders of its last line. */
  const ink = ({ label }: FlowPart): Box => {
    const lines = label?.lines ?? []
    const top = Math.min(...lines.map(({ baseline }) => baseline)) - 5.73
    const x = Math.min(...lines.map((line) => line.x))
    const right = Math.max(...lines.map((line) => line.x + line.w))
    return { x, y: top, w: right - x, h: Math.max(...lines.map(({ baseline }) => baseline)) + 1.7 - top }
  }
  const nearest = (from: Box, flows: readonly FlowPart[]): number =>
    Math.min(...flows.flatMap(({ points }) => piecesOf(points).map((piece) => distance(from, boxOf(piece)))))
  const labels = (layout: Layout) =>
    layout.pages.flatMap((page) => page.flows.filter(({ label }) => label !== null).map((flow) => ({ page, flow, letters: ink(flow) })))

  it('of three lines stands nearer to its own flow than to the track under it', () => {
    const layout = layoutOf(
      sop(
        table(
          ['Pegawai', 'Atasan Langsung'],
          [
            activity('Mengajukan cuti', start('Pegawai')),
            activity('Menyetujui', decision('Atasan Langsung')),
            activity('Menerima', end('Pegawai')),
          ],
          [arrow('s1', 's2'), arrow('s2', 's3', 'Disetujui'), arrow('s2', 's1', 'Ditolak/ Perubahan/ Ditangguhkan')],
          { overrides: [narrowRemarks] },
        ),
      ),
      { paper: 'f4' },
    )
    const long = labels(layout).find(({ flow }) => (flow.label?.lines.length ?? 0) === 3)
    expect(long).toBeDefined()
    for (const { page, flow, letters } of labels(layout))
      expect(
        nearest(
          letters,
          page.flows.filter((one) => one !== flow),
        ),
      ).toBeGreaterThan(nearest(letters, [flow]))
  })
  it('under a shoulder stands nearer to its own flow than to a track under it', async () => {
    const file = (await exampleFiles()).find((name) => name.includes('/13-'))
    const json = JSON.parse(readFileSync(file ?? '', 'utf8')) as { langkah: { no: number }[] }
    const layout = layoutOf(importExample(JSON.stringify({ ...json, langkah: json.langkah.filter(({ no }) => no !== 7) })), { paper: 'f4' })
    const targets = ({ to }: FlowPart): string => to?.id ?? ''
    for (const { page, flow, letters } of labels(layout)) {
      const foreign = page.flows.filter((one) => one !== flow && targets(one) !== targets(flow))
      expect(nearest(letters, foreign)).toBeGreaterThan(nearest(letters, [flow]) - 0.3)
    }
  })
  it('keeps its letters off the rule under its row', () => {
    const layout = layoutOf(
      sop(
        table(
          ['Tamu', 'Satpam', 'Resepsionis', 'Sekretaris', 'Pimpinan'],
          [
            activity('Datang', start('Tamu')),
            activity('Memeriksa', decision('Resepsionis')),
            activity('Mengantar', [process('Sekretaris'), process('Satpam')]),
            activity('Menerima', end('Pimpinan')),
          ],
          [arrow('s1', 's2'), arrow('s2', 's3', 'Ada janji'), arrow('s2', 's3b', 'Tidak ada janji'), arrow('s3', 's4')],
        ),
      ),
    )
    for (const { page, letters } of labels(layout)) {
      const rows = page.tables.flatMap(({ rows: all }) => all)
      const row = rows.find(({ y, h }) => letters.y >= y && letters.y < y + h)
      expect((row?.y ?? 0) + (row?.h ?? 0) - (letters.y + letters.h)).toBeGreaterThan(1)
    }
    expect(labels(layout)).toHaveLength(2)
  })
  it('too wide for its lane is wrapped rather than laid over a second lane rule', () => {
    const layout = layoutOf(
      sop(
        table(
          ['Pelapor', 'UPG', 'Pimpinan UPG', 'KPK'],
          [
            activity('Melapor', start('Pelapor')),
            activity('Menelaah', decision('UPG')),
            activity('Mencatat', process('UPG')),
            activity('Selesai', end('KPK')),
          ],
          [
            arrow('s1', 's2'),
            arrow('s2', 's3', 'Laporan lengkap dan memenuhi syarat formal'),
            arrow('s2', 's1', 'Tidak'),
            arrow('s3', 's4'),
          ],
        ),
      ),
    )
    const [found] = labels(layout).filter(({ flow }) => (flow.label?.text.length ?? 0) > 10)
    const crossed = found?.page.tables[0]?.columns.filter(({ x }) => x > found.letters.x && x < found.letters.x + found.letters.w)
    expect(found?.flow.label?.lines).toHaveLength(2)
    expect(crossed).toHaveLength(1)
  })
})
