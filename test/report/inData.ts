// How much stands in a SOP JSON, counted from the JSON alone by the import rules I1-I7. Knows neither the importer nor a layout.

export interface InData {
  readonly rows: number
  readonly symbols: number
  readonly arrows: number
  readonly joints: number
  readonly open: number
  readonly notDrawable: number
  /** Labels that print: an exit's label once for all flows of the same source and label. */
  readonly labels: number
  /** Source and target row (index) of every arrow that can be drawn. */
  readonly ends: readonly (readonly [from: number, to: number])[]
  readonly texts: readonly string[]
}
interface Exit {
  readonly to?: string | number | null
  readonly label?: string | null
}
interface Step {
  readonly no: unknown
  readonly kegiatan?: string | null
  readonly pelaksana?: readonly string[]
  readonly next?: readonly Exit[]
  readonly simpul?: readonly { readonly id: unknown; readonly pelaksana?: readonly string[]; readonly next?: readonly Exit[] }[]
}
interface Node {
  readonly id: string
  readonly row: number
  readonly lanes: readonly string[]
  readonly exits: readonly Exit[]
}

export function countInData(json: string): InData {
  const data = JSON.parse(json) as { pelaksana?: readonly string[]; langkah: readonly Step[] }
  const known = new Set(data.pelaksana ?? [])
  const nodes: Node[] = []
  let joints = 0
  let notDrawable = 0
  data.langkah.forEach((step, row) => {
    const here = (step.pelaksana ?? []).filter((name) => known.has(name))
    if (step.simpul) {
      for (const s of step.simpul) {
        const lanes = (s.pelaksana ?? []).filter((name) => known.has(name))
        if (lanes.length > 0) nodes.push({ id: String(s.id), row, lanes, exits: s.next ?? [] })
        else notDrawable += (s.next ?? []).length
      }
    } else {
      here.forEach((lane, i) => nodes.push({ id: `${row}#${i}`, row, lanes: [lane], exits: i === 0 ? (step.next ?? []) : [] }))
      joints += Math.max(0, here.length - 1)
      if (here.length === 0) notDrawable += (step.next ?? []).length
    }
  })
  const rowOf = new Map(data.langkah.map((step, i) => [String(step.no), i]))
  const onward = (n: Node): boolean => n.exits.some((e) => e.to != null && (rowOf.get(String(e.to)) ?? Infinity) > n.row)
  const find = (target: string, source: Node): Node | undefined => {
    const byId = nodes.find((n) => n.id === target)
    if (byId) return byId
    const row = rowOf.get(target)
    if (row === undefined) {
      const letter = /^(.*?)[a-z]$/u.exec(target)?.[1]
      const there = letter === undefined ? [] : nodes.filter((n) => n.row === rowOf.get(letter))
      return there.length === 1 ? there[0] : undefined
    }
    const there = nodes.filter((n) => n.row === row)
    return there.length < 2
      ? there[0]
      : (there.find((n) => n.lanes.some((l) => source.lanes.includes(l))) ?? there.find(onward) ?? there[0])
  }
  let arrows = 0
  let open = 0
  let labels = 0
  const ends: (readonly [number, number])[] = []
  for (const node of nodes) {
    const printed = new Set<string>()
    for (const exit of node.exits) {
      const target = exit.to == null ? null : find(String(exit.to), node)
      if (target === undefined) {
        notDrawable++
        continue
      }
      if (target === null) open++
      else {
        arrows++
        ends.push([node.row, target.row])
      }
      if (exit.label) printed.add(exit.label)
    }
    labels += printed.size
  }
  return {
    rows: data.langkah.length,
    symbols: nodes.length,
    arrows,
    joints,
    open,
    notDrawable,
    labels,
    ends,
    texts: data.langkah.map((s) => s.kegiatan ?? ''),
  }
}
