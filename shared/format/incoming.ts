// A parsed value on its way in: keys that poison objects are looked for, texts are cleaned, and nothing is trusted yet.
import { cleanText } from '../model'

const poison: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

export type Incoming =
  { readonly ok: true; readonly value: unknown; readonly cleaned: number } | { readonly ok: false; readonly place: string }

/** The value with clean texts (`cleaned`: how many were not), or the place of a poisoned key. Depth is bounded by the caller. */
export const takeIn = (value: unknown): Incoming => {
  let cleaned = 0
  let poisoned: string | null = null
  const walk = (here: unknown, place: string): unknown => {
    if (typeof here === 'string') {
      const clean = cleanText(here)
      if (clean !== here) cleaned += 1
      return clean
    }
    if (Array.isArray(here)) return here.map((item, index) => walk(item, `${place}[${index}]`))
    if (typeof here !== 'object' || here === null) return here
    const members: [string, unknown][] = []
    for (const [key, member] of Object.entries(here)) {
      const inner = place === '' ? key : `${place}.${key}`
      if (poison.has(key)) poisoned ??= inner
      else members.push([key, walk(member, inner)])
    }
    return Object.fromEntries(members)
  }
  const walked = walk(value, '')
  return poisoned === null ? { ok: true, value: walked, cleaned } : { ok: false, place: poisoned }
}
