/** What can be said of a JSON text before parsing it: how deep it nests, and whether it stops inside a value. */
export interface JsonOutline {
  readonly depth: number
  readonly unfinished: boolean
}

/** Walks the text once, without recursion, so that a hostile depth costs nothing. */
export const outlineJson = (text: string): JsonOutline => {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === 0x5c) at += 1
      else if (code === 0x22) inString = false
    } else if (code === 0x22) inString = true
    else if (code === 0x7b || code === 0x5b) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (code === 0x7d || code === 0x5d) depth -= 1
  }
  return { depth: deepest, unfinished: inString || depth > 0 }
}

/** Length of the text in bytes as UTF-8. */
export const utf8Length = (text: string): number => {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else if (code >= 0xd800 && code < 0xdc00 && text.charCodeAt(at + 1) >= 0xdc00 && text.charCodeAt(at + 1) < 0xe000) {
      bytes += 4
      at += 1
    } else bytes += 3
  }
  return bytes
}

/** The value of a JSON text, or `null` where it is none; a byte order mark at the front is no fault. */
export const readJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown }
  } catch {
    return null
  }
}
