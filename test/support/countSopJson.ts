// Counts what a SOP JSON asks for, from the JSON alone: it knows neither the product's model nor its importer.
// Written from the rules' text (I1-I7), as a table of names, so that one mistake is unlikely to be made twice.
export interface AskedFor {
  readonly activities: number
  readonly symbols: number
  readonly arrows: number
  readonly joints: number
  readonly open: number
  readonly notDrawable: number
}
interface Exit {
  to: string | number | null
}
interface Row {
  no: string | number
  pelaksana?: string[] | null
  simpul?: { id: string; pelaksana: string[]; next?: Exit[] }[]
  next?: Exit[]
}

export const countSopJson = (text: string): AskedFor => {
  const data = JSON.parse(text) as { pelaksana: string[]; langkah: Row[] }
  const columns = new Set(data.pelaksana)
  const standing = (names: string[] | null | undefined): string[] => (names ?? []).filter((name) => columns.has(name))

  const places: Record<string, 'symbol' | 'nowhere'> = Object.create(null) as Record<string, 'symbol' | 'nowhere'>
  const alone: Record<string, boolean> = Object.create(null) as Record<string, boolean>
  let symbols = 0
  let joints = 0
  for (const row of data.langkah) {
    const here = row.simpul ? row.simpul.filter((node) => standing(node.pelaksana).length > 0).length : standing(row.pelaksana).length
    symbols += here
    if (!row.simpul && here > 1) joints += here - 1
    places[`row ${row.no}`] = here > 0 ? 'symbol' : 'nowhere'
    alone[`row ${row.no}`] = here === 1
    for (const node of row.simpul ?? []) places[`id ${node.id}`] = standing(node.pelaksana).length > 0 ? 'symbol' : 'nowhere'
  }

  const tally = { arrows: 0, open: 0, notDrawable: 0 }
  const count = (from: 'symbol' | 'nowhere', exit: Exit): void => {
    if (from === 'nowhere') tally.notDrawable += 1
    else if (exit.to === null) tally.open += 1
    else {
      const letter = /^(\d+)[a-z]$/.exec(String(exit.to))?.[1]
      const at = places[`id ${exit.to}`] ?? places[`row ${exit.to}`] ?? (letter && alone[`row ${letter}`] ? 'symbol' : undefined)
      if (at === 'symbol') tally.arrows += 1
      else if (at === 'nowhere') tally.notDrawable += 1
      else tally.open += 1
    }
  }
  for (const row of data.langkah) {
    if (row.simpul) for (const node of row.simpul) for (const exit of node.next ?? []) count(places[`id ${node.id}`] ?? 'nowhere', exit)
    else for (const exit of row.next ?? []) count(places[`row ${row.no}`] ?? 'nowhere', exit)
  }
  return { activities: data.langkah.length, symbols, joints, ...tally }
}
