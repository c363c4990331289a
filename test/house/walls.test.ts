// The walls of docs/architecture.md: a forbidden import planted in each room must turn red, a lawful one must stay green.
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const allowed: Record<string, readonly string[]> = {
  model: [],
  history: [],
  page: [],
  messages: [],
  compare: ['model'],
  commands: ['model'],
  format: ['model'],
  rules: ['model', 'commands', 'page'],
  layout: ['model', 'page', 'messages'],
  exchange: ['model', 'format', 'messages'],
  ipc: ['model'],
  export: ['model', 'page', 'layout', 'format', 'messages'],
}
const rooms = Object.keys(allowed)

interface Plant {
  readonly file: string
  readonly code: string
  readonly red: boolean
}
const plants: Plant[] = []
const plant = (folder: string, specifier: string, red: boolean): void => {
  plants.push({ file: `${folder}/planted${plants.length}.ts`, code: `import * as x from '${specifier}'\nexport const y = x\n`, red })
}
for (const room of rooms) {
  for (const other of rooms) if (other !== room) plant(`shared/${room}`, `../${other}`, !allowed[room]?.includes(other))
  for (const outside of ['react', 'electron', '@xyflow/react', '../../electron/main', '../../renderer/app/App'])
    plant(`shared/${room}`, outside, true)
  plant(`shared/${room}`, 'node:fs', room !== 'export')
  plant(`shared/${room}`, 'docx', room !== 'export')
  plant(`shared/${room}`, 'pdfmake', room !== 'export')
}
plant('shared/layout/route', '../../model', true)
plant('shared/layout/route', '../measure', true)
plant('shared/layout/route', '../../page/page', false)
plant('shared/layout/route', './search', false)
plant('renderer/app', '@xyflow/react', true)
plant('renderer/canvas', '@xyflow/react', false)
for (const room of ['renderer/app', 'renderer/canvas']) {
  for (const outside of ['electron', 'node:fs', '../../electron/main', '../../shared/export/job', 'docx', 'pdfmake'])
    plant(room, outside, true)
  plant(room, '../../shared/model', false)
}
plant('electron/files', '../../renderer/app/App', true)
plant('electron/files', 'electron', false)
plant('electron/storage', 'electron', true)
plant('electron/storage', 'node:fs', false)

const globals: Plant[] = ['window.alert', 'process.env', 'Math.random', 'Date.now'].map((name, index) => ({
  file: `shared/model/global${index}.ts`,
  code: `export const y = ${name}\n`,
  red: true,
}))

describe('walls', () => {
  let folder = ''
  const guilty = new Set<string>()
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'walls-'))
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as { options?: unknown; $schema?: string }
    delete config.options // the planted files belong to no TypeScript project
    delete config.$schema
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config))
    for (const { file, code } of [...plants, ...globals]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), code)
    }
    const out = await new Promise<string>((resolve) => {
      const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
      execFile(process.execPath, [oxlint, '--format=json', '.'], { cwd: folder, maxBuffer: 1 << 26 }, (_error, stdout) => resolve(stdout))
    })
    const report = JSON.parse(out) as { diagnostics: { code: string; filename: string }[] }
    for (const { code, filename } of report.diagnostics) if (code.includes('no-restricted')) guilty.add(filename)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(plants.map((p) => [p.red ? 'red' : 'green', dirname(p.file), p.code.split("'")[1], p] as const))(
    '%s: %s importing %s',
    (_colour, _room, _what, p) => {
      expect(guilty.has(p.file)).toBe(p.red)
    },
  )
  it.each(globals.map((p) => [p.code.slice(17).trim(), p] as const))('red: shared/ using %s', (_name, p) => {
    expect(guilty.has(p.file)).toBe(true)
  })
})

describe('TypeScript projects', () => {
  it('refuse the DOM in shared/ and Node in renderer/', async () => {
    const folder = mkdtempSync(join(root, '.cache-walls-'))
    try {
      for (const [room, code] of [
        ['shared/model', 'export const y = document.title\n'],
        ['renderer/app', 'export const y = process.version\n'],
      ] as const) {
        mkdirSync(join(folder, room), { recursive: true })
        writeFileSync(join(folder, room, 'planted.ts'), code)
        const project = room.split('/')[0] ?? ''
        const config = JSON.parse(readFileSync(join(root, project, 'tsconfig.json'), 'utf8')) as {
          compilerOptions: object
          extends: string
        }
        writeFileSync(
          join(folder, project, 'tsconfig.json'),
          JSON.stringify({
            extends: join(root, 'tsconfig.base.json'),
            compilerOptions: { ...config.compilerOptions, rootDir: '..', outDir: './t', tsBuildInfoFile: './t/i' },
            include: ['**/*.ts'],
          }),
        )
        const failed = await new Promise<string>((resolve) => {
          execFile(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(folder, project)], (_error, stdout) =>
            resolve(stdout),
          )
        })
        expect(failed).toContain('planted.ts')
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }, 60_000)
})
