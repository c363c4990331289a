import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll } from 'vitest'
import { runCli, type Surroundings } from '../../electron/cli'

export const root = resolve(import.meta.dirname, '../..')
export const example = (name: string): string => join(root, 'test', 'fixtures', 'examples', name)

/** A fresh folder, gone after the file's tests. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'tatalaksana-cli-'))
  afterAll(() => rmSync(made, { recursive: true, force: true }))
  return made
}

export interface Said {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process and catches what it says. */
export async function sop(words: readonly string[], more: Partial<Surroundings> = {}): Promise<Said> {
  let out = ''
  let err = ''
  const code = await runCli(words, {
    cwd: root,
    assets: join(root, 'assets'),
    rasteriser: createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'),
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    now: () => '2026-11-24T08:00:00.000Z',
    ...more,
  })
  return { code, out, err }
}

/** An example as a `.sop` file in that folder. */
export async function importedExample(name: string, into: string): Promise<string> {
  const said = await sop(['import', example(name), '--out', into, '--json'])
  const [first] = JSON.parse(said.out) as [{ readonly out: string }]
  return first.out
}

export const textOf = (path: string): string => readFileSync(path, 'utf8')
