// `npm run -s sop -- …`: the command line in plain Node. The TypeScript sources are bundled when they are newer than the last bundle
// (told by a hash of their contents), quietly, into a folder named by that hash; then the bundle runs. Two calls at once are safe:
// each builds into a folder of its own and renames it, and whoever comes second takes the first one's.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const bundles = join(root, 'out', 'cli')
const SOURCES = ['shared', 'electron', 'electron/build/sop.mjs', 'assets/fonts/metrics.json', 'package-lock.json']
const KEPT_MS = 24 * 3600 * 1000

/** All files under a path, sorted. */
function filesUnder(path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return []
  if (statSync(whole).isFile()) return [whole]
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function stamp() {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesUnder)) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

async function bundle(target) {
  const { build } = await import('vite')
  mkdirSync(bundles, { recursive: true })
  const temporary = mkdtempSync(join(bundles, '.making-'))
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: join(root, 'electron', 'cli.ts'),
        outDir: temporary,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        copyPublicDir: false,
        rolldownOptions: { output: { entryFileNames: 'cli.mjs', codeSplitting: false } },
      },
    })
    await copyFile(join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm'), join(temporary, 'resvg.wasm'))
    try {
      renameSync(temporary, target)
    } catch (error) {
      if (!existsSync(join(target, 'cli.mjs'))) throw error // else another call was faster
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** Bundles of older sources go once no running call can need them any more. */
function tidy(current) {
  for (const entry of readdirSync(bundles, { withFileTypes: true })) {
    const path = join(bundles, entry.name)
    if (path === current) continue
    try {
      if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true })
    } catch {
      // somebody else tidied first
    }
  }
}

const target = join(bundles, stamp())
/** The bundle's program, or null after saying why there is none. */
async function program() {
  try {
    if (!existsSync(join(target, 'cli.mjs'))) {
      await bundle(target)
      tidy(target)
    }
    return await import(pathToFileURL(join(target, 'cli.mjs')).href)
  } catch (error) {
    process.stderr.write(
      `Baris perintah Tatalaksana tidak dapat disiapkan di folder "${bundles}". Jalankan "npm ci" sekali, pastikan folder itu boleh ditulisi, lalu coba lagi.\n${error instanceof Error ? error.message : String(error)}\n`,
    )
    return null
  }
}

// Whoever reads our output may stop early (`| head`): that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
})

const cli = await program()
// npm moves to the package's folder before it runs a script; what the user typed is meant from where he typed it.
const cwd = process.env['npm_lifecycle_event'] === 'sop' && process.env['INIT_CWD'] ? process.env['INIT_CWD'] : process.cwd()
process.exitCode =
  cli === null ? 1 : await cli.runCli(process.argv.slice(2), { cwd, assets: join(root, 'assets'), rasteriser: join(target, 'resvg.wasm') })
