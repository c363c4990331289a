// LibreOffice as an outside reader of our DOCX: many files in one call, a profile of its own.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

const answers = (program: string): boolean => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
/** Whether LibreOffice and poppler are installed here. */
export const hasLibreOffice = answers('soffice') && answers('pdftoppm')

/** The PDF that LibreOffice makes of each named DOCX, by the same names. */
export async function pdfsOf(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'))
  try {
    const paths: string[] = []
    for (const [name, bytes] of files) {
      const path = join(folder, `${name}.docx`)
      await writeFile(path, bytes)
      paths.push(path)
    }
    const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths]
    await run('soffice', args, { timeout: 600_000 })
    const out = new Map<string, Uint8Array>()
    for (const name of files.keys()) out.set(name, new Uint8Array(await readFile(join(folder, `${name}.pdf`))))
    return out
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
