// LibreOffice turns a group whose first member is a long vertical line: pages that have such a flow are looked at here.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../shared/export/docx'
import { renderPdf } from '../../../shared/export/pdf'
import { lonelyPixels, rasterise } from '../../report/raster'
import { exportInput, importExample } from '../../support/documents'
import { hasLibreOffice, pdfsOf } from '../../support/libreOffice'

const long = 'Memeriksa berkas yang masuk satu demi satu menurut daftar periksa yang berlaku. '.repeat(9)
/** One page: a long way straight down from the first activity to the second; with a third, a bent flow as well. */
const sopJson = (rows: 2 | 3): string =>
  JSON.stringify({
    pelaksana: ['Petugas', 'Kepala'],
    langkah: [
      { no: 1, kegiatan: long, pelaksana: ['Petugas'], jenis: 'mulai', next: [{ to: 2, label: '' }] },
      { no: 2, kegiatan: 'Selesai', pelaksana: ['Petugas'], jenis: rows === 2 ? 'selesai' : 'proses', next: rows === 2 ? [] : [{ to: 3 }] },
      ...(rows === 2 ? [] : [{ no: 3, kegiatan: 'Selesai', pelaksana: ['Kepala'], jenis: 'selesai', next: [] }]),
    ],
  })
const inputs = new Map(([2, 3] as const).map((rows) => [`baris-${rows}`, exportInput(importExample(sopJson(rows)), { paper: 'a4' })]))

describe('a long flow straight down', () => {
  it('is there, first in the layout', () => {
    for (const { layout } of inputs.values()) {
      const [from, to] = layout.pages[1]?.flows[0]?.points ?? []
      expect(layout.pages[1]?.flows[0]?.points).toHaveLength(2)
      expect((to?.[1] ?? 0) - (from?.[1] ?? 0)).toBeGreaterThan(90)
    }
  })
  it('gives way at the head of the group to a bent one, or is itself a path', async () => {
    const leads: string[] = []
    for (const input of inputs.values()) {
      const xml = new TextDecoder().decode(unzipSync(await renderDocx(input))['word/document.xml'])
      leads.push(/<wpg:wgp>[\s\S]*?<a:(prstGeom|custGeom)/.exec(xml)?.[1] ?? '')
      expect(xml.match(/name="alur /g)).toHaveLength(input.layout.pages[1]?.flows.length ?? 0)
    }
    expect(leads).toEqual(['custGeom', 'custGeom'])
  })
  it.skipIf(!hasLibreOffice)(
    'stands upright in LibreOffice',
    async () => {
      const docx = new Map<string, Uint8Array>()
      for (const [name, input] of inputs) docx.set(name, await renderDocx(input))
      const theirs = await pdfsOf(docx)
      const folder = await mkdtemp(join(tmpdir(), 'leading-'))
      const pixels = async (name: string, pdf: Uint8Array) => {
        await writeFile(join(folder, name), pdf)
        return rasterise(join(folder, name))
      }
      for (const [name, input] of inputs) {
        const ours = await pixels('ours.pdf', await renderPdf(input))
        const drawn = await pixels('theirs.pdf', theirs.get(name) ?? new Uint8Array())
        expect(drawn).toHaveLength(ours.length)
        const lonely = ours.flatMap((page, i) => (drawn[i] === undefined ? [] : [lonelyPixels(page, drawn[i])]))
        expect(lonely.map(({ lonely: alone, dark }) => (100 * alone) / dark < 0.1)).toEqual(ours.map(() => true))
      }
      await rm(folder, { recursive: true, force: true })
    },
    120_000,
  )
})
