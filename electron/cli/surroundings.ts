// What the command line meets outside: two streams, a folder, the disk, a clock, ids. Handed in, so that tests can hand in others.
import { basename, dirname, resolve } from 'node:path'
import { cliMessages } from '../../shared/messages/cli'
import { fill, type Params } from '../../shared/messages/fill'
import { problemSentence as layoutSentence } from '../../shared/messages/layout'
import type { Problem } from '../../shared/page'
import { failure } from '../files/sentences'
import type { Disk, Fault } from '../storage'

export interface Surroundings {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly cwd: string
  readonly disk: Disk
  /** ISO 8601 instant. */
  readonly now: () => string
  readonly newId: () => string
  /** The product's own `assets` folder. */
  readonly assets: string
  /** The file `index_bg.wasm` of resvg. */
  readonly rasteriser: string
}

export type CliKey = keyof (typeof cliMessages)['id']

/** A sentence of the command line; it speaks Indonesian. */
export const say = (key: CliKey, params: Params = {}): string => fill(cliMessages.id[key], params, cliMessages.id)

/** What the layout could not do well. */
export const problemSentence = (problem: Problem): string => layoutSentence('id', problem)

export const EXIT = { done: 0, undone: 1, usage: 2 } as const

/** One line for people. */
export const tell = (around: Surroundings, line: string): void => around.stderr(`${line}\n`)

/** The answer for programs: indented JSON and a line end. */
export const answer = (around: Surroundings, value: unknown): void => around.stdout(`${JSON.stringify(value, null, 2)}\n`)

/** A path as typed, seen from the folder in which it was typed. */
export const pathOf = (around: Surroundings, typed: string): string => resolve(around.cwd, typed)

/** Why a file could not be read: its name, its folder and what to do. */
export const cannotOpen = (fault: Fault): string => failure('id', 'open', fault).message

/** Why a file could not be written. */
export const cannotWrite = (fault: Fault, path: string): string => say(`cli.write.${fault.kind}`, placeOf(path))

export const placeOf = (path: string): { readonly file: string; readonly folder: string } => ({
  file: basename(path),
  folder: dirname(path),
})
