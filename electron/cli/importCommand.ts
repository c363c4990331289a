import { basename, extname } from 'node:path'
import { importRefusalSentence, importSopJson, importWarningSentence, type ImportCounts } from '../../shared/exchange/sopJson'
import { freeFileName, safeFileName } from '../../shared/export/fileName'
import { serialiseDocument } from '../../shared/format'
import type { DocumentId } from '../../shared/model'
import { readText } from '../storage'
import type { Command } from './arguments'
import { writerInto } from './output'
import { answer, cannotOpen, EXIT, pathOf, say, tell, type Surroundings } from './surroundings'

/** One input's line of `import --json` (contract §5); `error` only where the input could not be imported. */
interface ImportAnswer extends ImportCounts {
  readonly in: string
  readonly out: string | null
  readonly document: string | null
  readonly warnings: readonly { readonly code: string; readonly row: string | null; readonly field: string | null; readonly text: string }[]
  readonly error?: { readonly code: string; readonly text: string }
}

const NOTHING = {
  out: null,
  document: null,
  activities: 0,
  symbols: 0,
  arrows: 0,
  joints: 0,
  open: 0,
  notDrawable: 0,
  warnings: [],
} as const

/** SOP JSON in, one `.sop` file out for each. */
export async function importCommand(command: Extract<Command, { readonly name: 'import' }>, around: Surroundings): Promise<number> {
  const write = writerInto(around, pathOf(around, command.out))
  const taken = new Set<string>()
  const answers: ImportAnswer[] = []
  for (const file of command.files) {
    const made = await importOne(file, around, taken, write)
    answers.push(made)
    if (command.json) continue
    if (made.error === undefined) tell(around, imported(made))
    for (const warning of made.warnings) tell(around, `  - ${warning.text}`)
  }
  for (const made of answers) if (made.error !== undefined) tell(around, made.error.text)
  if (command.json) answer(around, answers)
  return answers.some((made) => made.error !== undefined) ? EXIT.undone : EXIT.done
}

const imported = ({ in: file, out, activities, symbols, arrows, joints, open, notDrawable }: ImportAnswer): string =>
  say('cli.imported', { in: file, out: out ?? '', activities, symbols, arrows, joints, open, notDrawable })

async function importOne(
  file: string,
  around: Surroundings,
  taken: Set<string>,
  write: ReturnType<typeof writerInto>,
): Promise<ImportAnswer> {
  const failed = (code: string, text: string): ImportAnswer => ({ in: file, ...NOTHING, error: { code, text } })
  const path = pathOf(around, file)
  const read = await readText(around.disk, path)
  if (!read.ok) return failed(`open.${read.fault.kind}`, cannotOpen(read.fault))
  const imported = importSopJson(read.value.text, { ids: around.newId })
  if (!imported.ok) return failed(imported.code, importRefusalSentence(imported, basename(path), 'id'))
  const name = freeFileName(safeFileName(basename(path, extname(path))), taken)
  taken.add(name.toLowerCase())
  const document = around.newId() as DocumentId
  const text = serialiseDocument({ kind: 'sop', id: document, body: imported.sop })
  const written = await write(`${name}.sop`, new TextEncoder().encode(text))
  if (!written.ok) return failed('write', written.message)
  const warnings = imported.warnings.map((warning) => ({
    code: warning.code,
    row: warning.row,
    field: warning.field,
    text: importWarningSentence(warning, 'id'),
  }))
  return { in: file, out: written.path, document, ...imported.counts, warnings }
}
