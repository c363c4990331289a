import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importSopJson } from '../../shared/exchange/sopJson'
import type { Sop } from '../../shared/model'
import { idsInOrder } from './ids'

const folder = join(import.meta.dirname, '../fixtures/examples')

/** The fourteen example files by name, in order. */
export const exampleFiles: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => ({ name: name.replace(/\.json$/, ''), text: readFileSync(join(folder, name), 'utf8') }))

/** An example, imported; named by the start of its file name ('13'). */
export const exampleSop = (start: string): Sop => {
  const file = exampleFiles.find(({ name }) => name.startsWith(start))
  if (file === undefined) throw new Error(`no example ${start}`)
  const result = importSopJson(file.text, { ids: idsInOrder() })
  if (!result.ok) throw new Error(`example ${start} refused: ${result.code}`)
  return result.sop
}
