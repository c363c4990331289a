import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { freeFileName, safeFileName } from '../../../shared/export/fileName'
import {
  onPaper,
  runExportJob,
  type ExportJob,
  type JobDocument,
  type JobOutput,
  type JobPorts,
  type JobProgress,
} from '../../../shared/export/job'
import { sampleLayout } from '../../page/samplePages'
import { bundledFonts, handmadeInput, handmadeSop } from '../../support/pages'

const DATE = '2026-01-02T03:04:05.000Z'

function ports(more: Partial<JobPorts> = {}) {
  const written: JobOutput[] = []
  const all: JobPorts = {
    layout: () => handmadeInput().layout,
    fonts: bundledFonts,
    rasteriser: async () => new Uint8Array(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))),
    writeFile: async (file) => {
      written.push(file)
      return { ok: true, path: `/hasil/${file.name}` }
    },
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
    ...more,
  }
  return { written, ports: all }
}
const document = (source: string, name = source): JobDocument => ({
  source,
  name,
  read: async () => ({ ok: true, document: source, sop: handmadeSop() }),
})
const job = (more: Partial<ExportJob> = {}): ExportJob => ({ documents: [document('a')], formats: ['pdf', 'docx'], date: DATE, ...more })
const start = (bytes: Uint8Array, n: number) => Buffer.from(bytes.subarray(0, n)).toString('latin1')

describe('export job', () => {
  test('makes every format of every document, one SVG and PNG a page', async () => {
    const { ports: given, written } = ports()
    const report = await runExportJob(job({ documents: [document('a'), document('b')], formats: ['pdf', 'docx', 'svg', 'png'] }), given)
    expect(report.cancelled).toBe(false)
    expect(written.map((file) => file.name)).toEqual(
      ['a', 'b'].flatMap((name) => [
        `${name}.pdf`,
        `${name}.docx`,
        ...[1, 2].map((n) => `${name}-hal-${n}.svg`),
        ...[1, 2].map((n) => `${name}-hal-${n}.png`),
      ]),
    )
    const [pdf, docx, svg, , png] = written
    expect(start(pdf?.bytes ?? new Uint8Array(), 8)).toBe('%PDF-1.7')
    expect(start(docx?.bytes ?? new Uint8Array(), 2)).toBe('PK')
    expect(start(svg?.bytes ?? new Uint8Array(), 4)).toBe('<svg')
    expect(start(png?.bytes ?? new Uint8Array(), 4)).toBe('\x89PNG')
    expect(report.documents.map((one) => one.files.map((file) => file.pages))).toEqual(Array.from({ length: 2 }, () => [2, 2, 1, 1, 1, 1]))
    expect(report.documents[0]?.files[0]).toEqual({ to: 'pdf', path: '/hasil/a.pdf', pages: 2, bytes: pdf?.bytes.length })
  })

  test('tells how far it is, never backwards, up to the end', async () => {
    const seen: JobProgress[] = []
    const bad: JobDocument = { source: 'rusak', name: 'rusak', read: async () => ({ ok: false, message: 'rusak' }) }
    await runExportJob(job({ documents: [document('a'), bad, document('b')] }), ports().ports, {
      onProgress: (progress) => seen.push(progress),
    })
    expect(seen.map((progress) => progress.done)).toEqual(seen.map((progress) => progress.done).toSorted((a, b) => a - b))
    expect(new Set(seen.map((progress) => progress.total))).toEqual(new Set([12]))
    expect(seen.at(-1)?.done).toBeLessThanOrEqual(12)
    expect(seen.filter((progress) => progress.source === 'a').map((progress) => progress.step)).toEqual([
      'read',
      'layout',
      'pdf',
      'pdf',
      'docx',
      'docx',
    ])
  })

  test('one document that cannot be read, laid out, drawn or written does not stop the others', async () => {
    const { ports: given } = ports({
      layout: (id) => {
        if (id === 'tata') throw new Error('tata letak')
        return id === 'gambar' ? { ...sampleLayout, pages: [{ ...sampleLayout.pages[0], w: Number.NaN } as never] } : sampleLayout
      },
      writeFile: async (file) => (file.name.startsWith('tulis') ? { ok: false, message: 'Folder penuh.' } : { ok: true, path: file.name }),
    })
    const throwing: JobDocument = { source: 'lempar', name: 'lempar', read: () => Promise.reject(new Error('meledak')) }
    const unread: JobDocument = { source: 'rusak', name: 'rusak', read: async () => ({ ok: false, message: 'Berkas rusak.' }) }
    const report = await runExportJob(
      job({ documents: [throwing, unread, document('tata'), document('gambar'), document('tulis'), document('baik')], formats: ['pdf'] }),
      given,
    )
    expect(report.documents.map((one) => one.failures.map((fault) => fault.code))).toEqual([
      ['unreadable'],
      ['unreadable'],
      ['layout-failed'],
      ['render-failed'],
      ['write-failed'],
      [],
    ])
    expect(report.documents[1]?.failures[0]?.message).toBe('Berkas rusak.')
    expect(report.documents[4]?.failures[0]?.message).toBe('Folder penuh.')
    expect(report.documents[5]?.files.map((file) => file.path)).toEqual(['baik.pdf'])
  })

  test('a cancel between two pages or documents ends it; nothing more is written and what is done is reported', async () => {
    const stop = new AbortController()
    const { ports: given, written } = ports({
      writeFile: async (file) => {
        written.push(file)
        if (written.length === 3) stop.abort()
        return { ok: true, path: file.name }
      },
    })
    const report = await runExportJob(job({ documents: Array.from({ length: 50 }, (_, i) => document(`d${i}`)) }), given, {
      signal: stop.signal,
    })
    expect(report.cancelled).toBe(true)
    expect(written.map((file) => file.name)).toEqual(['d0.pdf', 'd0.docx', 'd1.pdf'])
    expect(report.documents.map((one) => [one.source, one.files.length])).toEqual([
      ['d0', 2],
      ['d1', 1],
    ])
  })

  test('lets the process hear a cancel while it works: timers run between the pages', async () => {
    const stop = new AbortController()
    const many = { ...handmadeInput().layout, pages: Array.from({ length: 400 }, () => handmadeInput().layout.pages[1] as never) }
    const timer = setTimeout(() => stop.abort(), 30)
    const { ports: given, written } = ports({ layout: () => many })
    const report = await runExportJob(job({ formats: ['pdf'] }), given, { signal: stop.signal })
    clearTimeout(timer)
    expect(report.cancelled).toBe(true)
    expect(written).toEqual([])
  })

  test('equal names become distinct, also where A and a are the same', async () => {
    const { ports: given, written } = ports()
    await runExportJob(job({ documents: [document('1', 'SOP'), document('2', 'sop'), document('3', 'SOP')], formats: ['pdf'] }), given)
    expect(written.map((file) => file.name)).toEqual(['SOP.pdf', 'sop-2.pdf', 'SOP-3.pdf'])
  })

  test('puts the document on the paper asked for and leaves it alone otherwise', () => {
    const sop = handmadeSop()
    expect(onPaper(sop, {})).toBe(sop)
    expect(onPaper(sop, { paper: sop.page.paper, orientation: sop.page.orientation })).toBe(sop)
    expect(onPaper(sop, { paper: 'legal', orientation: 'portrait' }).page).toMatchObject({
      paper: 'legal',
      orientation: 'portrait',
      font: sop.page.font,
    })
  })

  test('the same job gives the same bytes', async () => {
    const once = async () => {
      const { ports: given, written } = ports()
      await runExportJob(job({ formats: ['pdf', 'docx', 'svg'] }), given)
      return written.map((file) => Buffer.from(file.bytes).toString('base64'))
    }
    expect(await once()).toEqual(await once())
  })
})

describe('file names', () => {
  test.each([
    ['Pendaftaran Nikah', 'Pendaftaran Nikah'],
    ['SOP 01/KUA: "uji" <a|b>?*', 'SOP 01-KUA- -uji- -a-b-'],
    ['con', '_con'],
    ['LPT1.lama', '_LPT1.lama'],
    ['akhir titik. . .', 'akhir titik'],
    ['baris\nbaru\tdan\u0000nol', 'baris-baru-dan-nol'],
    ['fdp.\u202Eexe', 'fdp.-exe'],
    ['...', 'SOP'],
    ['', 'SOP'],
    ['ا'.repeat(300), 'ا'.repeat(120)],
  ])('%j becomes %j', (given, expected) => expect(safeFileName(given)).toBe(expected))

  test('any text becomes a name that Windows takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const name = safeFileName(text)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(121)
        expect(Buffer.from(name).toString()).toBe(name) // no lone surrogate
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[. ]$|^ /)
      }),
    )
  })

  test('a taken name gets the next free number', () => {
    expect(freeFileName('a', new Set(['a', 'a-2']))).toBe('a-3')
  })
})
