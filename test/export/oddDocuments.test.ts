// Lawful but odd documents, from the model through the layout to every writer: nothing is lost and nothing throws.
import { describe, expect, it } from 'vitest'
import { parseDocument, serialiseDocument } from '../../shared/format'
import { renderDocx } from '../../shared/export/docx'
import { renderPdf } from '../../shared/export/pdf'
import { renderSvg } from '../../shared/export/svg'
import {
  checkIntegrity,
  documentResolver,
  textColumns,
  type ActorId,
  type DocumentId,
  type FlowId,
  type FlowTable,
  type Sop,
  type TableId,
} from '../../shared/model'
import { plainProfile, runRules } from '../../shared/rules'
import { activity, arrow, decision, end, group, heading, joint, process, sop, start, table } from '../support/builders'
import { exportInput, layoutOf } from '../support/documents'
import { violationsOf } from '../support/invariants'

const twice = (flow: ReturnType<typeof arrow>) => [flow, { ...flow, id: `${flow.id}'` as FlowId }]
const other = (from: FlowTable, prefix: string): FlowTable =>
  JSON.parse(
    JSON.stringify(from)
      .replace(/"(id|from|to|row|flow)":"/gu, `"$1":"${prefix}`)
      .replace(/"between":\["([^"]*)","([^"]*)"\]/gu, `"between":["${prefix}$1","${prefix}$2"]`)
      .replace(/"actors":\["([^"]*)"\]/gu, `"actors":["${prefix}$1"]`),
  ) as FlowTable

const plain = table(
  ['Pemohon', 'Petugas'],
  [activity('Mengajukan', start('Pemohon')), activity('Memeriksa', decision('Petugas')), activity('Menerima', end('Pemohon'))],
  [arrow('s1', 's2'), arrow('s2', 's3', 'Ya'), arrow('s2', 's1', 'Tidak')],
)

const odd: Readonly<Record<string, Sop>> = {
  'an arrow to its own source': sop({ ...plain, flows: [...plain.flows, arrow('s2', 's2', 'Ulang')] }),
  'identical arrows': sop({
    ...plain,
    flows: [...twice(arrow('s1', 's2')), ...twice(arrow('s2', 's3', 'Ya')), arrow('s2', 's1', 'Tidak')],
  }),
  'both ways between two symbols': sop({ ...plain, flows: [...plain.flows, arrow('s3', 's2'), arrow('s3', 's1')] }),
  'a joint drawn twice and one beside an arrow': sop(
    table(
      ['A', 'B', 'C'],
      [activity('Rapat', [process('A'), process('C'), process('B')]), activity('Selesai', end('C'))],
      [joint('s1', 's1b'), { ...joint('s1b', 's1'), id: 'again' as FlowId }, arrow('s1', 's1b'), joint('s1b', 's1c'), arrow('s1c', 's2')],
    ),
  ),
  'two starts, a diamond over two columns, a forked exit': sop(
    table(
      ['A', 'B', 'C', 'D'],
      [
        activity('Mulai', [start('A'), start('D')]),
        activity('Menilai', decision('B', 'C')),
        activity('Menyusun', [process('A'), process('D')]),
        activity('Selesai', end('B')),
      ],
      [
        arrow('s1', 's2'),
        arrow('s1b', 's2'),
        arrow('s2', 's3', 'Ya'),
        arrow('s2', 's3b', 'Ya'),
        arrow('s2', 's1', 'Tidak'),
        arrow('s3', 's4'),
        arrow('s3b', 's4'),
      ],
    ),
  ),
  'equal names under two groups, a capsule and a box in one cell': sop({
    ...table(
      ['x', 'y'],
      [activity('Mulai', [start('x'), process('x')]), activity('Selesai', end('y'))],
      [arrow('s1', 's1b'), arrow('s1b', 's2')],
    ),
    groups: [group('g1', 'PUSAT'), group('g2', 'DAERAH')],
    actors: [
      { id: 'a1' as ActorId, name: 'Operator', group: group('g1', '').id },
      { id: 'a2' as ActorId, name: 'Operator', group: group('g2', '').id },
    ],
  }),
  'headings first, last and one after the other, cells merged between': sop(
    table(
      ['A'],
      [
        heading('TAHAP PERSIAPAN'),
        heading(''),
        activity('Satu', start('A')),
        activity('Dua', process('A'), { requirements: null, duration: null, output: null, remarks: null }),
        activity('Tiga', end('A'), { duration: null }),
        heading('PENUTUP'),
      ],
      [arrow('s3', 's4'), arrow('s4', 's5')],
      { columnNumbers: true, total: '15 menit', footNotes: ['*) catatan', ''], title: 'A. Judul bagan' },
    ),
  ),
  'no actors, no rows': sop(table([], [])),
  'actors without rows, rows without symbols': sop(table(['A', 'B'], []), {}, { ...table([], [activity('Satu')]), id: 't2' as TableId }),
  'every column hidden': sop({ ...plain, hidden: [...textColumns] }),
  'three tables': sop(plain, {}, other(plain, 'p'), other({ ...plain, title: 'Bagan ketiga' }, 'q')),
  'an open exit beside a led one, a shape whose columns lie apart and out of order': sop(
    table(
      ['A', 'B', 'C'],
      [activity('Satu', start('C', 'A')), activity('Dua', end('B'))],
      [arrow('s1', null, 'Ya'), arrow('s1', 's2'), arrow('s2', null)],
    ),
  ),
  'a group whose columns lie apart, a group over none': sop({
    ...table(
      ['A', 'B', 'C'],
      [activity('Satu', start('A')), activity('Dua', process('B')), activity('Tiga', end('C'))],
      [arrow('s1', 's2'), arrow('s2', 's3')],
    ),
    groups: [group('g1', 'PUSAT'), group('g2', 'DAERAH')],
    actors: [
      { id: 'a1' as ActorId, name: 'A', group: group('g1', '').id },
      { id: 'a2' as ActorId, name: 'B' },
      { id: 'a3' as ActorId, name: 'C', group: group('g1', '').id },
    ],
  }),
  'nothing but blanks': sop(
    { ...plain, rows: plain.rows.map((row) => ({ ...row, text: ' \n ' })) },
    { title: '', agencyLines: [], legalBases: [], warnings: [''] },
  ),
}

describe.each(Object.entries(odd))('%s', (_, document) => {
  it('is a whole document that comes back from its file', () => {
    expect(checkIntegrity(document)).toEqual([])
    const id = 'dokumen' as DocumentId
    const read = parseDocument(serialiseDocument({ kind: 'sop', id, body: document }))
    expect(read).toMatchObject({ ok: true, notices: [] })
    expect(read.ok && read.body).toEqual(document)
  })

  it('is laid out with every symbol and flow, and written by every writer', async () => {
    const layout = layoutOf(document)
    const flows = document.tables.flatMap((one) => one.flows.map(({ id }) => id as string))
    expect(new Set(layout.pages.flatMap((page) => page.flows.map(({ flow }) => flow)))).toEqual(new Set(flows))
    const spoken = new Set(layout.problems.map(({ page }) => page))
    expect(violationsOf(layout, document).filter(({ page }) => !spoken.has(page))).toEqual([])
    const input = exportInput(document)
    for (const page of layout.pages) expect(renderSvg(input, page).length).toBeGreaterThan(0)
    expect((await renderPdf(input)).length).toBeGreaterThan(0)
    expect((await renderDocx(input)).length).toBeGreaterThan(0)
  })

  it('is checked without a rule that fails', () => {
    const findings = runRules({ document, today: '2026-01-31', profile: plainProfile, resolver: documentResolver(document) })
    expect(findings.filter(({ rule }) => rule === 'rule-failed')).toEqual([])
  })
})
