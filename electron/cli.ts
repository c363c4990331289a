// The product without a window: import, export, layout, check, schema. Runs in plain Node; knows no Electron.
import { randomUUID } from 'node:crypto'
import { sopJsonSchemaText } from '../shared/format'
import { readArguments, type Command } from './cli/arguments'
import { checkCommand } from './cli/checkCommand'
import { exportCommand } from './cli/exportCommand'
import { importCommand } from './cli/importCommand'
import { layoutCommand } from './cli/layoutCommand'
import { EXIT, say, tell, type Surroundings } from './cli/surroundings'
import { nodeDisk } from './storage'

export type { Surroundings } from './cli/surroundings'

/**
 * Does what the words ask. Resolves with the exit code: 0 done, 1 something asked for could not be done (or `check` found an error),
 * 2 wrong usage. What is not handed in is the real thing.
 */
export async function runCli(
  words: readonly string[],
  given: Pick<Surroundings, 'cwd' | 'assets' | 'rasteriser'> & Partial<Surroundings>,
): Promise<number> {
  const around: Surroundings = {
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    disk: nodeDisk,
    now: () => new Date().toISOString(),
    newId: randomUUID,
    ...given,
  }
  const read = readArguments(words)
  if (!read.ok) {
    tell(around, read.sentence)
    return EXIT.usage
  }
  return run(read.command, around)
}

async function run(command: Command, around: Surroundings): Promise<number> {
  switch (command.name) {
    case 'help':
      around.stdout(say('cli.usage'))
      return EXIT.done
    case 'import':
      return importCommand(command, around)
    case 'export':
      return exportCommand(command, around)
    case 'layout':
      return layoutCommand(command, around)
    case 'check':
      return checkCommand(command, around)
    case 'schema':
      around.stdout(sopJsonSchemaText())
      return EXIT.done
  }
}
