// What was typed, read into a command; or the sentence that says what is wrong with it.
import { exportFormats, type ExportFormat } from '../../shared/export/job'
import type { Orientation, Paper } from '../../shared/ipc/contract'
import { calendarDate, orientations, papers } from '../../shared/model'
import { cliMessages } from '../../shared/messages/cli'
import { fill } from '../../shared/messages/fill'

/** A date as typed: the day on the calendar of whoever typed it ('YYYY-MM-DD'), and the instant in UTC (ISO 8601). */
export interface GivenDate {
  readonly day: string
  readonly instant: string
}
export interface PageChoice {
  readonly paper: Paper | null
  readonly orientation: Orientation | null
}
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'import'; readonly files: readonly string[]; readonly out: string; readonly json: boolean }
  | ({
      readonly name: 'export'
      readonly files: readonly string[]
      readonly to: readonly ExportFormat[]
      readonly out: string
      readonly date: GivenDate | null
      readonly json: boolean
    } & PageChoice)
  | ({ readonly name: 'layout'; readonly file: string; readonly json: boolean } & PageChoice)
  | { readonly name: 'check'; readonly files: readonly string[]; readonly date: GivenDate | null; readonly json: boolean }
  | { readonly name: 'schema' }

export type Read = { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly sentence: string }

type Name = Exclude<Command['name'], 'help'>
type Option = '--json' | '--out' | '--to' | '--paper' | '--orientation' | '--date'

const OPTIONS: Readonly<Record<Name, readonly Option[]>> = {
  import: ['--out', '--json'],
  export: ['--to', '--paper', '--orientation', '--out', '--date', '--json'],
  layout: ['--paper', '--orientation', '--json'],
  check: ['--date', '--json'],
  schema: ['--json'],
}
const EXAMPLES: Readonly<Record<Exclude<Option, '--json'>, string>> = {
  '--out': 'hasil',
  '--to': 'pdf,docx',
  '--paper': 'f4',
  '--orientation': 'landscape',
  '--date': '2026-01-31',
}

const messages = cliMessages.id

/** Thrown and caught in this file alone: the first thing that is wrong with what was typed. */
class Wrong extends Error {}
const wrong = (
  key: Extract<keyof typeof messages, `cli.wrong.${string}`>,
  params: Readonly<Record<string, string | number>> = {},
): never => {
  throw new Wrong(fill(messages[key], params, messages))
}

/** Reads the words after the program's name. */
export function readArguments(words: readonly string[]): Read {
  try {
    return { ok: true, command: read(words) }
  } catch (error) {
    if (error instanceof Wrong) return { ok: false, sentence: error.message }
    throw error
  }
}

function read(words: readonly string[]): Command {
  if (words.includes('--help') || words.includes('-h') || words[0] === 'help') return { name: 'help' }
  const name = words[0] ?? wrong('cli.wrong.no-command')
  if (!isName(name)) return wrong('cli.wrong.command', { command: name })
  const { files, options } = split(name, words.slice(1))
  const json = options.has('--json')
  switch (name) {
    case 'import':
      return { name, files: some(name, files), out: required(name, options, '--out'), json }
    case 'export': {
      const to = listOf('--to', required(name, options, '--to'), exportFormats)
      return { name, files: some(name, files), to, out: required(name, options, '--out'), date: dateOf(options), json, ...pageOf(options) }
    }
    case 'layout': {
      const [file = ''] = some(name, files)
      if (files.length > 1) return wrong('cli.wrong.one-file', { count: files.length })
      return { name, file, json, ...pageOf(options) }
    }
    case 'check':
      return { name, files: some(name, files), date: dateOf(options), json }
    case 'schema':
      if (files[0] !== undefined) return wrong('cli.wrong.no-files-here', { file: files[0] })
      return { name }
  }
}

const isName = (text: string): text is Name => Object.hasOwn(OPTIONS, text)

function split(name: Name, words: readonly string[]) {
  const files: string[] = []
  const options = new Map<Option, string>()
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (word === '--') {
      files.push(...words.slice(i + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      files.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const typed = equals < 0 ? word : word.slice(0, equals)
    const option = OPTIONS[name].find((known) => known === typed) ?? wrong('cli.wrong.option', { option: typed, command: name })
    if (option === '--json') {
      if (equals >= 0) wrong('cli.wrong.flag', { option, value: word.slice(equals + 1) })
      options.set(option, '')
      continue
    }
    const next = words[i + 1]
    const value = equals >= 0 ? word.slice(equals + 1) : next !== undefined && !next.startsWith('--') ? next : ''
    if (equals < 0) i += 1
    if (value === '') wrong('cli.wrong.no-value', { option, example: EXAMPLES[option] })
    options.set(option, value)
  }
  return { files, options: options as ReadonlyMap<Option, string> }
}

const some = (command: Name, files: readonly string[]): readonly string[] =>
  files.length > 0 ? files : wrong('cli.wrong.no-file', { command })

const required = (command: Name, options: ReadonlyMap<Option, string>, option: Exclude<Option, '--json'>): string =>
  options.get(option) ?? wrong('cli.wrong.missing', { command, option, example: EXAMPLES[option] })

function oneOf<T extends string>(option: Option, value: string, choices: readonly T[]): T {
  const lower = value.trim().toLowerCase()
  const listed = `${choices.slice(0, -1).join(', ')} ${messages['cli.or']} ${choices.at(-1) ?? ''}`
  return choices.find((choice) => choice === lower) ?? wrong('cli.wrong.value', { value, option, choices: listed })
}

const listOf = <T extends string>(option: Option, value: string, choices: readonly T[]): readonly T[] => [
  ...new Set(value.split(',').map((part) => oneOf(option, part, choices))),
]

function pageOf(options: ReadonlyMap<Option, string>): PageChoice {
  const [paper, orientation] = [options.get('--paper'), options.get('--orientation')]
  return {
    paper: paper === undefined ? null : oneOf('--paper', paper, papers),
    orientation: orientation === undefined ? null : oneOf('--orientation', orientation, orientations),
  }
}

/** Reads --date: a day, or a day and a time. Without a zone it is UTC, so that the same words mean the same on every machine. */
function dateOf(options: ReadonlyMap<Option, string>): GivenDate | null {
  const value = options.get('--date')
  if (value === undefined) return null
  const match = /^((\d{4})-(\d{2})-(\d{2}))(?:T((?:[01]\d|2[0-3]):\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?)?$/.exec(value.trim())
  const [, day = '', year, month, date, time = '00:00:00', zone = 'Z'] = match ?? []
  if (match !== null && calendarDate(Number(year), Number(month), Number(date)) === null) return wrong('cli.wrong.day', { value })
  const instant = new Date(`${day}T${time}${zone}`)
  return match === null || Number.isNaN(instant.getTime()) ? wrong('cli.wrong.date', { value }) : { day, instant: instant.toISOString() }
}
