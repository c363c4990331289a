// Any valid document, for property tests: several tables, groups, headings, merged cells, none to three symbols a row, shapes across
// columns, joints, chains, open exits, own numbers, labels, hidden columns, overrides, quoted references, pictures.
import fc from 'fast-check'
import { cleanText, mergeableColumns, textColumns } from '../../shared/model'
import type {
  Activity,
  Actor,
  ActorId,
  Asset,
  Flow,
  FlowId,
  FlowSymbol,
  FlowTable,
  GroupId,
  Id,
  Identity,
  Override,
  PageSetup,
  Row,
  RowId,
  Sop,
  SymbolId,
  TableId,
} from '../../shared/model'

const said = [
  '',
  '-',
  'Menerima berkas permohonan',
  'Memeriksa kelengkapan\ndan kebenaran',
  '1 x 24 Jam',
  '5-10 menit',
  '"kutipan" \\ garis/miring',
  'بسم الله',
  'arsip 📁 selesai',
  '{"format":"tatalaksana"}',
  '__proto__',
  'x'.repeat(80),
]
/** A text as a form may hold it: real words, or anything that prints. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...said) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map(cleanText) },
)
const texts = fc.array(anyText, { maxLength: 3 })
const quoted = <K extends string>(): fc.Arbitrary<{ readonly text: string; readonly ref?: Id<K> }> =>
  fc.oneof(
    anyText.map((text) => ({ text })),
    anyText.map((text) => ({ text, ref: 'ref1' as Id<K> })),
  )
const labels = <F extends string>(names: readonly F[]): fc.Arbitrary<Readonly<Partial<Record<F, string>>>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), anyText), { maxLength: 3 })
    .map((pairs) => Object.fromEntries(pairs) as Partial<Record<F, string>>)
const asset: fc.Arbitrary<Asset | null> = fc.constantFrom<Asset | null>(
  null,
  { builtIn: 'kemenag' },
  { sha256: 'ab'.repeat(32) },
  { png: 'iVBORw0KGgo=' },
)

export const anyIdentity: fc.Arbitrary<Identity> = fc.record({
  agencyLines: texts,
  unit: quoted<'unit'>(),
  emblem: asset,
  number: anyText,
  title: anyText,
  created: anyText,
  revised: anyText,
  effective: anyText,
  preparedBy: fc.option(anyText),
  approval: fc.record({
    position: anyText,
    person: quoted<'official'>(),
    nip: anyText,
    noNipReason: anyText,
    electronic: fc.option(fc.record({ qr: asset, text: anyText })),
  }),
  legalBases: fc.array(quoted<'regulation'>(), { maxLength: 3 }),
  relatedSops: fc.array(quoted<'document'>(), { maxLength: 2 }),
  qualifications: texts,
  equipment: texts,
  warnings: texts,
  records: texts,
  labels: labels(['number', 'created', 'revised', 'effective', 'preparedBy', 'approval', 'title', 'legalBases', 'records'] as const),
})

export const anyPage: fc.Arbitrary<PageSetup> = fc.record({
  paper: fc.constantFrom('a4', 'f4', 'folio', 'legal'),
  orientation: fc.constantFrom('landscape', 'portrait'),
  marginsPt: fc.tuple(
    fc.integer({ min: 14, max: 72 }),
    fc.integer({ min: 14, max: 72 }),
    fc.integer({ min: 14, max: 72 }),
    fc.constantFrom(28.35, 56.69),
  ),
  font: fc.constantFrom('arial', 'times', 'calibri'),
  sizePt: fc.constantFrom(8, 8.5, 9, 10),
  identityOnOwnPage: fc.boolean(),
  signatureNote: fc.option(anyText),
  legend: fc.boolean(),
  continued: fc.boolean(),
})

interface RowPlan {
  readonly heading: boolean
  readonly text: string
  readonly number: string | null
  readonly cells: readonly (string | null)[]
  readonly symbols: readonly { readonly kind: FlowSymbol['kind']; readonly lane: number; readonly wide: boolean; readonly text: string }[]
  readonly joined: boolean
}
const rowPlan: fc.Arbitrary<RowPlan> = fc.record({
  heading: fc.nat(9).map((n) => n === 0),
  text: anyText,
  number: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom('', '2.', '3a', '15') }),
  cells: fc.array(fc.oneof({ weight: 4, arbitrary: anyText }, { weight: 1, arbitrary: fc.constant(null) }), { minLength: 4, maxLength: 4 }),
  symbols: fc.array(
    fc.record({
      kind: fc.constantFrom('start', 'end', 'process', 'decision'),
      lane: fc.nat(11),
      wide: fc.nat(4).map((n) => n === 0),
      text: fc.constantFrom('', '', '', 'Setuju?', 'Lengkap'),
    }),
    { maxLength: 3 },
  ),
  joined: fc.boolean(),
})
interface ArrowPlan {
  readonly from: number
  readonly to: number | null
  readonly label: string
}
interface TablePlan {
  readonly actors: readonly { readonly name: string; readonly group: number }[]
  readonly groups: number
  readonly rows: readonly RowPlan[]
  readonly arrows: readonly ArrowPlan[]
  readonly overrides: readonly { readonly which: number; readonly at: number; readonly size: number }[]
  readonly more: Omit<FlowTable, 'id' | 'actors' | 'groups' | 'rows' | 'flows' | 'overrides'>
}
const tablePlan = (most: { readonly rows: number; readonly actors: number }): fc.Arbitrary<TablePlan> =>
  fc.record({
    actors: fc.array(
      fc.record({ name: fc.oneof(fc.constantFrom('Operator', 'Kepala Seksi', 'Pemohon/ Wali'), anyText), group: fc.nat(4) }),
      {
        minLength: 1,
        maxLength: most.actors,
      },
    ),
    groups: fc.nat(2),
    rows: fc.array(rowPlan, { maxLength: most.rows }),
    arrows: fc.array(
      fc.record({
        from: fc.nat(50),
        to: fc.oneof({ weight: 6, arbitrary: fc.nat(50) }, { weight: 1, arbitrary: fc.constant(null) }),
        label: fc.constantFrom('', '', 'Ya', 'Tidak', 'Perlu diperbaiki\nlebih dahulu'),
      }),
      { maxLength: most.rows * 2 },
    ),
    overrides: fc.array(fc.record({ which: fc.nat(5), at: fc.nat(50), size: fc.integer({ min: 1, max: 40 }) }), { maxLength: 4 }),
    more: fc.record({
      title: anyText,
      labels: labels([...textColumns, 'actors', 'standard', 'total'] as const),
      hidden: fc.subarray([...textColumns], { maxLength: 2 }),
      columnNumbers: fc.boolean(),
      total: fc.option(anyText),
      footNotes: texts,
    }),
  })

const buildTable = (plan: TablePlan, nth: number): FlowTable => {
  const name = (kind: string, at: number): string => `t${nth}${kind}${at}`
  const groups = Array.from({ length: plan.groups }, (_, at) => ({ id: name('g', at) as GroupId, name: `Kelompok ${at + 1}` }))
  const actors = plan.actors.map(({ name: text, group }, at): Actor => {
    const over = groups[group]
    return { id: name('a', at) as ActorId, name: text, ...(over ? { group: over.id } : {}) }
  })
  const flows: Flow[] = []
  const rows: Row[] = []
  const symbols: FlowSymbol[] = []
  plan.rows.forEach((row, at) => {
    const id = name('r', at) as RowId
    if (row.heading) return void rows.push({ kind: 'heading', id, text: row.text })
    const here = row.symbols.map(({ kind, lane, wide, text }, index): FlowSymbol => {
      const first = lane % actors.length
      const columns = actors.slice(first, wide ? first + 2 : first + 1).map((actor) => actor.id)
      return { id: `${name('s', at)}x${index}` as SymbolId, kind, actors: columns as unknown as FlowSymbol['actors'], text }
    })
    symbols.push(...here)
    if (row.joined)
      here.slice(1).forEach((symbol, index) => {
        const before = here[index]
        if (before) flows.push({ kind: 'joint', id: name('j', flows.length) as FlowId, between: [before.id, symbol.id] })
      })
    const above = rows.at(-1)?.kind === 'activity'
    const cells = Object.fromEntries(mergeableColumns.map((column, index) => [column, row.cells[index] ?? (above ? null : '')]))
    rows.push({
      kind: 'activity',
      id,
      number: row.number,
      text: row.text,
      symbols: here,
      ...(cells as Pick<Activity, 'remarks' | 'duration' | 'output' | 'requirements'>),
    })
  })
  if (symbols.length > 0)
    for (const { from, to, label } of plan.arrows) {
      const source = symbols[from % symbols.length]
      const target = to === null ? null : symbols[to % symbols.length]
      if (source && source !== target)
        flows.push({ kind: 'arrow', id: name('f', flows.length) as FlowId, from: source.id, to: target?.id ?? null, label })
    }
  const table = { id: `t${nth}` as TableId, actors, groups, rows, flows, ...plan.more }
  return { ...table, overrides: plan.overrides.flatMap((wish) => overrideOf(table, wish)) }
}

const overrideOf = (
  table: Pick<FlowTable, 'actors' | 'rows' | 'flows'>,
  { which, at, size }: TablePlan['overrides'][number],
): readonly Override[] => {
  const flow = table.flows[at % Math.max(1, table.flows.length)]?.id
  const row = table.rows[at % Math.max(1, table.rows.length)]?.id
  const actor = table.actors[at % table.actors.length]?.id
  if (which === 0 && flow) return [{ kind: 'exit', flow, side: 'bottom' }]
  if (which === 1 && flow) return [{ kind: 'entry', flow, side: 'left' }]
  if (which === 2 && flow && actor) return [{ kind: 'channel', flow, actor, at: 'after' }]
  if (which === 3 && row) return [{ kind: 'rowHeight', row, minPt: size * 5 }]
  if (which === 4 && row) return [{ kind: 'breakBefore', row }]
  return which === 5 && actor ? [{ kind: 'columnWidth', column: size > 20 ? actor : 'remarks', share: size / 40 }] : []
}

/** Any valid document of up to three tables. */
export const anySop = (
  most: { readonly rows: number; readonly actors: number; readonly tables: number } = { rows: 8, actors: 6, tables: 3 },
): fc.Arbitrary<Sop> =>
  fc.record({
    identity: anyIdentity,
    tables: fc
      .array(tablePlan(most), { minLength: 1, maxLength: most.tables })
      .map((plans) => plans.map(buildTable) as unknown as Sop['tables']),
    page: anyPage,
    edition: fc.record({
      version: fc.integer({ min: 1, max: 99 }),
      status: fc.constantFrom('draft', 'in-review', 'approved', 'in-force', 'superseded', 'revoked'),
      reason: anyText,
    }),
    classification: labels(['nature', 'scope', 'completeness', 'genre'] as const),
  })
