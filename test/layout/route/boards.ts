// Small boards by hand and large ones by seed.
import type { Block, Board, LabelVariant, Wish } from '../../../shared/layout/route'

/** Numbers in [0, 1) from a seed; the same on every system. */
export function randomOf(seed: number): () => number {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = a
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const clamp = (v: number, a: number, b: number): number => Math.max(a, Math.min(b, v))
export const sizeOf = (shape: Block['shape'], lane: number, lanes = 1): { w: number; h: number } => {
  if (lanes > 1) {
    const w = Math.min(lanes * lane - 21, 72)
    return { w, h: shape === 'diamond' ? Math.min(38, 0.6 * w) : 20 }
  }
  const w = clamp(lane - 21, 20, shape === 'diamond' ? 48 : 44)
  return { w, h: shape === 'diamond' ? Math.min(28, 0.72 * w) : Math.min(20, 0.7 * w) }
}
const WIDTHS: Readonly<Record<string, number>> = { Ya: 9.8, Tidak: 19.5, Perbaiki: 29, Setuju: 25 }
export const labelOf = (text: string): readonly LabelVariant[] => {
  if (text === '') return []
  const w = WIDTHS[text] ?? 4.6 * text.length
  const variants: LabelVariant[] = [{ lines: [text], w, h: 9.2, wraps: 'none' }]
  if (text === 'Tidak') variants.push({ lines: ['Ti-', 'dak'], w: 12.9, h: 18.4, wraps: 'hyphen' })
  if (text === 'Perbaiki') variants.push({ lines: ['Per-', 'baiki'], w: 16.5, h: 18.4, wraps: 'hyphen' })
  if (text === 'Setuju') variants.push({ lines: ['Se-', 'tuju'], w: 13, h: 18.4, wraps: 'hyphen' })
  return variants
}

/**
 * A board by pictures: one string a row, one character a lane: `.` empty, `o` capsule, `#` box, `?` diamond, `=` a diamond over this and
 * the next lane, `-` a heading row, `v`/`^` in first place a strip at the foot or head. Blocks are named by row and lane: `0a`, `0b` …
 */
export function boardOf(rows: readonly string[], lane = 71, minH = 49): Board {
  const count = Math.max(...rows.map((r) => r.length))
  const columns = Array.from({ length: count }, (_, i) => ({ id: `l${i}`, x: 100 + i * lane, w: lane }))
  const blocks: Block[] = []
  const bands = rows.map((row, r) => {
    const role = row[0] === '-' ? 'heading' : row[0] === 'v' ? 'strip-foot' : row[0] === '^' ? 'strip-head' : 'row'
    if (role === 'row')
      Array.from(row).forEach((c, i) => {
        const shape = c === 'o' ? 'capsule' : c === '#' ? 'box' : c === '?' || c === '=' ? 'diamond' : null
        if (!shape) return
        const lanes = c === '=' ? 2 : 1
        blocks.push({
          id: `${r}${String.fromCharCode(97 + i)}`,
          band: `r${r}`,
          columns: [i, i + lanes - 1],
          shape,
          ...sizeOf(shape, lane, lanes),
          hasText: false,
        })
      })
    return { id: `r${r}`, role, minH: role === 'row' ? minH : role === 'heading' ? 16 : 30 } as const
  })
  return { columns, bands, blocks }
}

/** Wishes by words: `0a>1b`, with a label `0a>1b Tidak`; a joint `0a=0b`; an open exit `0a> Ya`; a strip end is `r3:c` (band and lane). */
export function wishesOf(board: Board, ...texts: readonly string[]): readonly Wish[] {
  return texts.map((text, i) => {
    const [path, label = ''] = text.split(' ') as [string, string?]
    const joint = path.includes('=')
    const [a, b] = path.split(joint ? '=' : '>') as [string, string]
    const end = (t: string): Wish['from'] => {
      const [strip, lane] = t.split(':')
      return lane === undefined ? { block: t } : { strip: strip as string, column: lane.charCodeAt(0) - 97 }
    }
    const bandOf = (t: string): number => {
      const [strip, lane] = t.split(':')
      const id = lane === undefined ? (board.blocks.find((k) => k.id === t) as Block).band : strip
      return board.bands.findIndex((k) => k.id === id)
    }
    return {
      id: `f${i} ${path}`.replace(' ', ':'),
      kind: joint ? ('joint' as const) : b === '' ? ('open' as const) : ('arrow' as const),
      from: end(a),
      to: b === '' ? null : end(b),
      source: a,
      target: joint || b === '' ? null : b,
      labelText: label,
      label: labelOf(label),
      backward: b !== '' && !joint && (bandOf(b) < bandOf(a) || a === b),
      prefer: {},
    }
  })
}

/** A random page: decisions, loops, joints, chains, forks, stacks, wide decisions, strips at both ends. */
export function randomPage(seed: number): { readonly board: Board; readonly wishes: readonly Wish[] } {
  const rnd = randomOf(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(rnd() * list.length)] as T
  const n = 1 + Math.floor(rnd() * 12)
  const lane = n === 1 ? 99 : clamp(n <= 4 ? 71 : 71 - (n - 4) * 5 + rnd() * 6, 35, 71)
  const rowCount = 2 + Math.floor(rnd() * 8)
  const head = rnd() < 0.4
  const foot = rnd() < 0.4
  const columns = Array.from({ length: n }, (_, i) => ({ id: `l${i}`, x: 100 + i * lane, w: lane }))
  const bands: Board['bands'][number][] = []
  const blocks: Block[] = []
  const wishes: Wish[] = []
  if (head) bands.push({ id: 'head', role: 'strip-head', minH: 30 })
  const rows: Block[][] = []
  for (let r = 0; r < rowCount; r++) {
    if (rnd() < 0.08) bands.push({ id: `h${r}`, role: 'heading', minH: 16 })
    const band = `r${r}`
    const own: Block[] = []
    const many = rnd() < 0.75 ? 1 : rnd() < 0.7 ? 2 : 3 + Math.floor(rnd() * 2)
    const free = new Set(columns.map((_, i) => i))
    for (let k = 0; k < many && free.size > 0; k++) {
      const lanes = [...free]
      const at = pick(lanes)
      const wide = rnd() < 0.05 && free.has(at + 1)
      const shape = r === 0 || r === rowCount - 1 ? 'capsule' : rnd() < 0.25 ? 'diamond' : 'box'
      own.push({
        id: `${band}${k}`,
        band,
        columns: [at, wide ? at + 1 : at],
        shape: wide ? 'diamond' : shape,
        ...sizeOf(wide ? 'diamond' : shape, lane, wide ? 2 : 1),
        hasText: rnd() < 0.05,
      })
      free.delete(at)
      if (wide) free.delete(at + 1)
      if (!wide && rnd() < 0.04)
        own.push({ id: `${band}${k}s`, band, columns: [at, at], shape: 'box', ...sizeOf('box', lane), hasText: false })
    }
    rows.push(own)
    blocks.push(...own)
    const byLane = new Map<string, number>()
    for (const b of own) byLane.set(b.columns.join(), (byLane.get(b.columns.join()) ?? -16) + b.h + 16)
    bands.push({ id: band, role: 'row', minH: Math.max(...byLane.values()) + 21 + rnd() * 30 * Number(rnd() < 0.5) })
  }
  if (foot) bands.push({ id: 'foot', role: 'strip-foot', minH: 30 })
  const perSlot = new Map<string, number>()
  const slotFree = (strip: string, column: number): boolean => {
    const key = `${strip}${column}`
    const k = perSlot.get(key) ?? 0
    if (k >= Math.min(4, Math.floor((lane + 2) / 12))) return false
    perSlot.set(key, k + 1)
    return true
  }
  const rowIndex = (b: Block): number => Number(b.band.slice(1))
  const add = (
    from: Wish['from'],
    to: Wish['to'],
    kind: Wish['kind'],
    label: string,
    source: string,
    target: string | null,
    backward: boolean,
  ): void => {
    const id = `w${wishes.length}`
    wishes.push({ id, kind, from, to, source, target, labelText: label, label: labelOf(label), backward, prefer: {} })
  }
  const arrow = (a: Block, b: Block, label = ''): void => {
    const back =
      rowIndex(b) < rowIndex(a) || a === b || (a.band === b.band && a.columns[0] === b.columns[0] && blocks.indexOf(b) < blocks.indexOf(a))
    add({ block: a.id }, { block: b.id }, 'arrow', label, a.id, b.id, back)
  }
  rows.forEach((own, r) => {
    const next = rows[r + 1]
    let chained = false
    if (own.length > 1 && rnd() < 0.4) {
      for (let k = 1; k < own.length; k++)
        if (rnd() < 0.5) add({ block: (own[k - 1] as Block).id }, { block: (own[k] as Block).id }, 'joint', '', `j${r}${k}`, null, false)
        else arrow(own[k - 1] as Block, own[k] as Block)
      chained = true
    }
    for (const b of own) {
      const last = b === own.at(-1)
      if (b.shape === 'diamond') {
        if (next) arrow(b, pick(next), 'Ya')
        else if (foot && slotFree('foot', b.columns[0]))
          add({ block: b.id }, { strip: 'foot', column: b.columns[0] }, 'arrow', 'Ya', b.id, `far${wishes.length}`, false)
        const how = rnd()
        if (how < 0.6) arrow(b, pick(rows[Math.max(0, r - 1 - Math.floor(rnd() * 4))] as Block[]), pick(['Tidak', 'Tidak', 'Perbaiki']))
        else if (how < 0.75 && head && slotFree('head', b.columns[0]))
          add({ block: b.id }, { strip: 'head', column: b.columns[0] }, 'arrow', 'Tidak', b.id, `far${wishes.length}`, true)
        else if (how < 0.9 && r + 2 < rowCount) arrow(b, pick(rows[r + 2] as Block[]), 'Tidak')
        else add({ block: b.id }, null, 'open', 'Tidak', b.id, null, false)
      } else if (next && (!chained || last)) {
        if (next.length > 1 && rnd() < 0.3) for (const t of next) arrow(b, t)
        else arrow(b, pick(next))
        if (rnd() < 0.05 && r > 1) arrow(b, pick(rows[Math.floor(rnd() * r)] as Block[]))
      } else if (!next && foot && slotFree('foot', b.columns[0]))
        add({ block: b.id }, { strip: 'foot', column: b.columns[0] }, 'arrow', '', b.id, `far${wishes.length}`, false)
    }
  })
  if (head)
    for (let k = 0; k < 1 + rnd() * 2; k++) {
      const column = Math.floor(rnd() * n)
      const target = pick(rows[Math.floor(rnd() * Math.min(3, rowCount))] as Block[])
      if (slotFree('head', column))
        add({ strip: 'head', column }, { block: target.id }, 'arrow', '', `from${wishes.length}`, target.id, false)
    }
  if (foot)
    for (let k = 0; k < rnd() * 3; k++) {
      const target = pick(pick(rows))
      const column = target.columns[0]
      if (rnd() < 0.6 && slotFree('foot', column))
        add({ strip: 'foot', column }, { block: target.id }, 'arrow', '', `back${wishes.length}`, target.id, true)
      else {
        const source = pick(pick(rows))
        if (source.shape !== 'diamond' && slotFree('foot', source.columns[0]))
          add({ block: source.id }, { strip: 'foot', column: source.columns[0] }, 'arrow', '', source.id, `far${wishes.length}`, false)
      }
    }
  return { board: { columns, bands, blocks }, wishes }
}
