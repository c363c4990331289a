// SOP JSON as other offices would send it: the known files with rows, actors, labels and texts changed, the same for one seed everywhere.
import { seeded } from './randomSop'

interface Exit {
  to: string | number | null
  label?: string | null
}
interface Step {
  no: number | string
  kegiatan: string | null
  pelaksana: string[] | null
  next?: Exit[]
  simpul?: { pelaksana: string[]; next?: Exit[] }[]
  [cell: string]: unknown
}
interface SopJson {
  pelaksana: string[]
  langkah: Step[]
}

const LONG_NAMES = [
  'Kuasa Pengguna Anggaran/Barang',
  'Subkoordinator Perencanaan, Data dan Informasi',
  'Kelompok Kerja Pemilihan',
  'Pengadministrasi Pertanggungjawaban Keuangan',
  'Operator SAKTI/ SPAN',
]
const LABELS = ['Ya/Lengkap', 'Tidak lengkap', 'Disetujui', 'Perbaikan/ penyempurnaan', 'Y', 'Jika memenuhi syarat']

type Change = (sop: SopJson, random: () => number) => void
const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T
const exitsOf = (sop: SopJson): Exit[] =>
  sop.langkah.flatMap((step) => [...(step.next ?? []), ...(step.simpul ?? []).flatMap((node) => node.next ?? [])])
const everyText = (sop: SopJson, change: (text: string) => string): void => {
  for (const step of sop.langkah)
    for (const [name, value] of Object.entries(step))
      if (typeof value === 'string' && name !== 'jenis' && name !== 'no') step[name] = change(value)
}
const rename = (sop: SopJson, from: string, to: string): void => {
  const named = (names: string[] | null): string[] | null => names?.map((name) => (name === from ? to : name)) ?? null
  sop.pelaksana = named(sop.pelaksana) ?? []
  for (const step of sop.langkah) {
    step.pelaksana = named(step.pelaksana)
    for (const node of step.simpul ?? []) node.pelaksana = named(node.pelaksana) ?? []
  }
}

const changes: Readonly<Record<string, Change>> = {
  'row removed': (sop, random) => sop.langkah.splice(Math.floor(random() * sop.langkah.length), 1),
  'columns turned round': (sop) => sop.pelaksana.reverse(),
  'columns mixed': (sop, random) => {
    for (let i = sop.pelaksana.length - 1; i > 0; i -= 1) {
      const [name = ''] = sop.pelaksana.splice(Math.floor(random() * (i + 1)), 1)
      sop.pelaksana.push(name)
    }
  },
  'actor removed': (sop, random) => {
    if (sop.pelaksana.length > 1) sop.pelaksana.splice(Math.floor(random() * sop.pelaksana.length), 1)
  },
  'columns without symbols': (sop) => sop.pelaksana.splice(1, 0, 'Sekretaris Jenderal', 'Inspektorat'),
  'long names': (sop) => [...sop.pelaksana].forEach((name, i) => rename(sop, name, `${LONG_NAMES[i % LONG_NAMES.length] ?? ''} ${i + 1}`)),
  'other labels': (sop, random) => {
    for (const exit of exitsOf(sop)) if (exit.label) exit.label = pick(LABELS, random)
  },
  'target unknown': (sop, random) => {
    for (const exit of exitsOf(sop)) if (random() < 0.2) exit.to = 999
  },
  'target null': (sop, random) => {
    for (const exit of exitsOf(sop)) if (random() < 0.2) exit.to = null
  },
  'cells null': (sop) => {
    for (const step of sop.langkah) Object.assign(step, { kelengkapan: null, waktu: null, output: null, keterangan: null })
  },
  'odd blanks': (sop) => everyText(sop, (text) => `\u00a0${text.replace(/ /g, '\u00a0 \t')}\u200b\r\n“x”`),
  'cells of 600 letters': (sop, random) => {
    pick(sop.langkah, random)['output'] = 'Persyaratan/pertanggungjawaban (https://contoh.go.id/unduh?berkas=1) '.repeat(9)
  },
}

/** A SOP JSON with two changes drawn from the seed, and their names. */
export function changedSopJson(text: string, seed: number): { readonly text: string; readonly changes: string } {
  const random = seeded(seed)
  const sop = JSON.parse(text) as SopJson
  const names = [pick(Object.keys(changes), random), pick(Object.keys(changes), random)]
  for (const name of names) changes[name]?.(sop, random)
  return { text: JSON.stringify(sop), changes: names.join(', ') }
}
