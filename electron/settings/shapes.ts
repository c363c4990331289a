// What the app remembers between starts, checked on reading: a settings file that somebody edited or that was cut costs the
// settings, never the start.
import * as z from 'zod/mini'
import type { Settings } from '../../shared/ipc/contract'
import { orientations, papers } from '../../shared/model/query'

export const DEFAULT_SETTINGS: Settings = {
  language: 'id',
  export: { paper: 'a4', orientation: 'landscape', pdf: true, docx: false },
  sidesOpen: true,
  hintsSeen: 0,
}
export interface RecentEntry {
  readonly path: string
  readonly openedAt: string // ISO
}
/** The smallest window in which the page is laid out well, px. */
export const LEAST_WINDOW = { width: 1000, height: 600 } as const
export interface WindowPlace {
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

const exportChoice = z.object({
  paper: z.enum(papers),
  orientation: z.enum(orientations),
  pdf: z.boolean(),
  docx: z.boolean(),
})
export const settingsShape = z.object({
  language: z.enum(['id', 'en']),
  export: exportChoice,
  sidesOpen: z.boolean(),
  hintsSeen: z.int().check(z.gte(0), z.lte(1000)),
})
const recentShape = z.array(z.object({ path: z.string().check(z.minLength(1)), openedAt: z.string() }))
const placeShape = z.object({
  width: z.int().check(z.gte(1), z.lte(20_000)),
  height: z.int().check(z.gte(1), z.lte(20_000)),
  maximized: z.boolean(),
})

/** Settings from whatever stands in the file: each choice that is wrong or missing falls back to its default. */
export const readSettings = (value: unknown): Settings => {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  const pick = <K extends keyof Settings>(key: K): Settings[K] => {
    const read = settingsShape.shape[key].safeParse(given[key])
    return read.success ? (read.data as Settings[K]) : DEFAULT_SETTINGS[key]
  }
  return { language: pick('language'), export: pick('export'), sidesOpen: pick('sidesOpen'), hintsSeen: pick('hintsSeen') }
}

/** Recent files from whatever stands in the file; none when it is not a list of them. */
export const readRecent = (value: unknown): readonly RecentEntry[] => {
  const read = recentShape.safeParse(value)
  return read.success ? read.data.slice(0, RECENT_LIMIT) : []
}

export const RECENT_LIMIT = 10
/** The list with a file put first, without its older entry; on Windows a path is the same in small and capital letters. */
export const withRecent = (
  recent: readonly RecentEntry[],
  entry: RecentEntry,
  windows = process.platform === 'win32',
): readonly RecentEntry[] => {
  const folded = (path: string): string => (windows ? path.toLowerCase() : path)
  return [entry, ...recent.filter(({ path }) => folded(path) !== folded(entry.path))].slice(0, RECENT_LIMIT)
}

/** The place as it fits on a screen with that much room (px): a large screen may be gone since. */
export const placeWithin = (place: WindowPlace, room: { readonly width: number; readonly height: number }): WindowPlace => ({
  ...place,
  width: Math.max(LEAST_WINDOW.width, Math.min(place.width, room.width)),
  height: Math.max(LEAST_WINDOW.height, Math.min(place.height, room.height)),
})

/** The window's last place; the design's own size when none is known. */
export const readPlace = (value: unknown): WindowPlace => {
  const read = placeShape.safeParse(value)
  return read.success ? read.data : { width: 1366, height: 768, maximized: false }
}
