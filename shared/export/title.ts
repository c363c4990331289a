import { oneLine, type Identity } from '../model'

/** A file's own title, which a window's title bar shows: the procedure's name, "SOP" before it unless it says so itself. */
export function documentTitle({ title }: Identity): string {
  const name = oneLine(title)
  if (name === '') return 'SOP'
  return /^(?:SOP|Standar Operasional Prosedur)\b/i.test(name) ? name : `SOP ${name}`
}
