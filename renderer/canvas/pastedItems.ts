// A list pasted from Word or a chat brings its own numbers and bullets; the form prints numbers itself.
const MARK = /^\s*(?:\d{1,3}[.)]|[a-z][.)]|[-–—•●▪◦*·])[ \t\u00a0]+(?=\S)/iu

/**
 * The pasted text as items, one a line: blank lines go, and the marks of a list go where every line has one.
 * A single line keeps its mark unless it is a number or a bullet before further words. '-' alone stays ("none").
 */
export const pastedItems = (text: string): string => {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
  return (lines.every((line) => MARK.test(line)) ? lines.map((line) => line.replace(MARK, '')) : lines.map((line) => line.trim())).join(
    '\n',
  )
}
