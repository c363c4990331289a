// File names that every system takes. Windows is the strictest: no < > : " / \ | ? *, no control characters, no dot or space at the
// end, and some names are devices whatever their ending.
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i
const LONGEST = 120 // UTF-16 units; leaves room for folders within Windows' 260

/** A file name without extension, made of any text; `fallback` when nothing is left of it. */
export function safeFileName(text: string, fallback = 'SOP'): string {
  const cleaned = Array.from(text.normalize('NFC'), (char) => (isForbidden(char) ? '-' : char))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/-{2,}/g, '-')
  const short = trimmed(cleaned.length <= LONGEST ? cleaned : cut(cleaned))
  if (/^[-.\s]*$/.test(short)) return fallback
  const stem = short.split('.')[0] ?? ''
  return DEVICES.test(stem.trim()) ? `_${short}` : short
}

/** The name, or the name with -2, -3 … so that it differs from every name in `taken` on systems that do not tell A from a. */
export function freeFileName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name
  for (let i = 2; ; i++) {
    const next = `${name}-${i}`
    if (!taken.has(next.toLowerCase())) return next
  }
}

/** Also out: marks that turn the reading direction (a name could hide its ending), noncharacters and lone surrogates. */
function isForbidden(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  if ('<>:"/\\|?*'.includes(char) || code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true
  if ((code >= 0x200e && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return true
  return (code >= 0xd800 && code <= 0xdfff) || code === 0xfeff || (code & 0xfffe) === 0xfffe
}

function cut(text: string): string {
  let out = ''
  for (const char of text) {
    if (out.length + char.length > LONGEST) break
    out += char
  }
  return out
}

const trimmed = (text: string): string => text.replace(/^\s+/, '').replace(/[.\s]+$/, '')
