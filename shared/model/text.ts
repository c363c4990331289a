// Text that comes from outside (import, paste, an edited file) is cleaned once, at the door: what XML, PDF and a terminal
// cannot carry would otherwise break an export long after the reading.
const unprintable = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu
/** What other programs write where a line ends within a paragraph (a vertical tab in Word), a page or a line ends. */
const lineEnd = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu
const loneSurrogate = /[\ud800-\udfff]/gu

/** The text with line ends as '\n', tabs as spaces, and without control characters or halves of characters. */
export const cleanText = (text: string): string =>
  text.replace(lineEnd, '\n').replace(/\t/gu, ' ').replace(unprintable, '').replace(loneSurrogate, '\ufffd')

/** The text on one line: every run of white space becomes one space, none at the ends. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Letters for comparing names: one line, lower case. */
export const foldName = (text: string): string => oneLine(text).toLowerCase()

/** Whether the text prints nothing. */
export const isBlank = (text: string): boolean => text.trim() === ''
