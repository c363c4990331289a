// Seeded random SOPs of the kind that offices sign: decisions, loops, joints, chains, forks, several starts and ends.
import { blankIdentity, defaultPage, emptyTable } from '../../shared/model'
import type { Activity, ActorId, Cell, Flow, FlowId, FlowSymbol, RowId, Sop, SymbolId } from '../../shared/model'

/** A small generator of numbers in [0, 1), the same for one seed on every machine (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS =
  'menerima berkas permohonan memeriksa kelengkapan dokumen menyusun konsep surat menandatangani rekomendasi mencatat agenda menyerahkan hasil kepada pemohon meneliti data jamaah madrasah arsip laporan bulanan'.split(
    ' ',
  )
const NAMES = [
  'Pemohon',
  'Petugas PTSP',
  'Kepala Seksi',
  'Operator EMIS',
  'Kepala Kantor',
  'Analis Kepegawaian',
  'Bendahara',
  'Kepala Subbagian Tata Usaha',
  'Penghulu',
  'Pengadministrasi Umum',
  'Tim Verifikasi',
  'Arsiparis',
]

/** A random SOP for a seed: `rows` 5-60 and `actors` 1-12 unless given. */
export function randomSop(seed: number, size: { rows?: number; actors?: number } = {}): Sop {
  const random = seeded(seed * 2654435761 + 1)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const words = (from: number, to: number): string => Array.from({ length: between(from, to) }, () => pick(WORDS)).join(' ')
  const actorCount = size.actors ?? between(1, 12)
  const rowCount = size.rows ?? between(5, 60)
  const actors = Array.from({ length: actorCount }, (_, i) => ({ id: `a${i}` as ActorId, name: NAMES[i] as string }))
  const flows: Flow[] = []
  const arrow = (from: string, to: string | null, label = ''): void => {
    flows.push({ kind: 'arrow', id: `f${flows.length}` as FlowId, from: from as SymbolId, to: to as SymbolId | null, label })
  }
  const joint = (p: string, q: string): void => {
    flows.push({ kind: 'joint', id: `f${flows.length}` as FlowId, between: [p as SymbolId, q as SymbolId] })
  }
  // First the symbols of every row, then the flows between them.
  const rows: Activity[] = []
  let lane = 0
  for (let r = 0; r < rowCount; r++) {
    if (random() < 0.6) lane = Math.min(actorCount - 1, Math.max(0, lane + between(-2, 2)))
    const first = r === 0
    const last = r === rowCount - 1
    const free = [...actors.keys()].filter((i) => i !== lane)
    const extra =
      !last && random() < 0.18
        ? Math.min(free.length, random() < 0.7 ? 1 : between(1, 3))
        : last && random() < 0.2
          ? Math.min(free.length, between(1, 2))
          : 0
    const others: number[] = []
    for (let k = 0; k < extra; k++) others.push(free.splice(Math.floor(random() * free.length), 1)[0] as number)
    const decision = !first && !last && extra === 0 && random() < 0.2
    const wide = decision && lane + 1 < actorCount && random() < 0.1
    const kind = first ? 'start' : last ? 'end' : decision ? 'decision' : 'process'
    const symbols: FlowSymbol[] = [
      {
        id: `s${r}` as SymbolId,
        kind,
        actors: wide ? [`a${lane}` as ActorId, `a${lane + 1}` as ActorId] : [`a${lane}` as ActorId],
        text: '',
      },
    ]
    others.forEach((a, k) =>
      symbols.push({
        id: `s${r}x${k}` as SymbolId,
        kind: first ? 'start' : last ? 'end' : 'process',
        actors: [`a${a}` as ActorId],
        text: '',
      }),
    )
    if (last && random() < 0.15) symbols.unshift({ id: `s${r}p` as SymbolId, kind: 'process', actors: [`a${lane}` as ActorId], text: '' })
    const cell = (p: number, n: number): Cell => (random() < p ? words(1, n) : '')
    rows.push({
      kind: 'activity',
      id: `r${r}` as RowId,
      number: null,
      text: words(2, 9),
      symbols,
      requirements: cell(0.7, 5),
      duration: random() < 0.8 ? `${between(1, 60)} menit` : '',
      output: cell(0.7, 4),
      remarks: cell(0.2, 4),
    })
  }
  const entry = (r: number): string => (rows[r]?.symbols[0]?.id ?? '') as string
  const laneOf = (s: FlowSymbol): number => Number((s.actors[0] as string).slice(1))
  rows.forEach((row, r) => {
    const [main, ...rest] = row.symbols
    if (!main) return
    const next = r + 1 < rowCount ? entry(r + 1) : null
    if (main.kind === 'decision') {
      const yes = random() < 0.9 || r + 2 >= rowCount ? next : entry(between(r + 2, Math.min(rowCount - 1, r + 4)))
      arrow(main.id, yes, 'Ya')
      const roll = random()
      if (roll < 0.72) arrow(main.id, entry(Math.max(0, r - between(1, 7))), 'Tidak')
      else if (roll < 0.92 && r + 2 < rowCount) arrow(main.id, entry(between(r + 2, Math.min(rowCount - 1, r + 5))), 'Tidak')
      else arrow(main.id, random() < 0.6 ? null : entry(Math.max(0, r - 1)), 'Tidak')
      if (random() < 0.05) arrow(main.id, entry(Math.max(0, r - between(1, 4))), 'Perbaiki')
      return
    }
    if (rest.length === 0) {
      if (next !== null) arrow(main.id, next)
      return
    }
    if (main.id.endsWith('p')) {
      const end = rest[0]
      if (end) arrow(main.id, end.id)
      return
    }
    const inLaneOrder = [...row.symbols].sort((p, q) => laneOf(p) - laneOf(q))
    const style = row.symbols[0]?.kind === 'start' ? 'starts' : next === null ? 'chain' : pick(['joint', 'joint', 'chain', 'fork'] as const)
    if (style === 'joint') {
      inLaneOrder.slice(1).forEach((s, i) => joint((inLaneOrder[i] as FlowSymbol).id, s.id))
      if (next !== null) arrow(main.id, next)
    } else if (style === 'chain') {
      const order = laneOf(main) <= laneOf(rest[0] as FlowSymbol) ? inLaneOrder : [...inLaneOrder].reverse()
      const from = order.indexOf(main)
      const chain = from === 0 ? order : [main, ...order.filter((s) => s !== main)]
      chain.slice(1).forEach((s, i) => arrow((chain[i] as FlowSymbol).id, s.id))
      if (next !== null) arrow((chain.at(-1) as FlowSymbol).id, next)
    } else {
      if (style === 'fork' && r > 0) {
        const before = flows.find((f) => f.kind === 'arrow' && f.to === main.id)
        if (before?.kind === 'arrow') for (const s of rest) arrow(before.from, s.id, before.label)
      }
      for (const s of row.symbols) if (next !== null) arrow(s.id, next)
    }
  })
  return {
    identity: {
      ...blankIdentity,
      agencyLines: ['KANTOR KEMENTERIAN AGAMA KABUPATEN CONTOH'],
      unit: { text: 'Seksi Contoh' },
      number: `${seed}/SOP`,
      title: `Prosedur acak ${seed}`,
      created: '2 Januari 2025',
      effective: '2 Februari 2025',
      approval: { ...blankIdentity.approval, position: 'Kepala Kantor', person: { text: 'Nama Pejabat' }, nip: '19010101 192601 1 001' },
      legalBases: [{ text: 'Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan' }],
      qualifications: [words(2, 5)],
    },
    tables: [{ ...emptyTable('t1'), actors, rows, flows }],
    page: defaultPage,
    edition: { version: 1, status: 'draft', reason: '' },
    classification: {},
  }
}
