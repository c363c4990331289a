// Text of a document may hold what no paper can show. It is made harmless here, once, before measuring.

/**
 * What prints of a text: line ends become '\n', tabs and other blanks a space (the no-break space stays), control and format
 * characters (soft hyphens, zero width characters, direction marks, variation selectors) vanish, halves of surrogate pairs become U+FFFD.
 * Runs of blanks become one, and blanks at the ends of a line are dropped.
 */
export function cleanText(text: string): string {
  if (/^[\u0021-\u007e]+(?: [\u0021-\u007e]+)*$/.test(text)) return text
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\t\v\f\u1680\u2000-\u200a\u205f\u3000]/g, ' ')
    .replace(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ufe00-\ufe0f]/g,
      '',
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** The text on one line. */
export function oneLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Capitals as the form prints them; a word that is typed as an abbreviation with small letters in it (MTs) stays as typed. */
export function capitals(text: string): string {
  return text.replace(/[^\s/()-]+/g, (word) => (/^\p{Lu}{2,}\p{Ll}{1,2}$/u.test(word) ? word : word.toUpperCase()))
}

/** A code point as people cite it: 'U+2713'. */
export function citedCode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
