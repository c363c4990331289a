// Builds the app when its sources changed since the last build (by content, so that a fresh clone and a deleted file count too).
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'
import { run, say } from './programs.mjs'

const SOURCES = ['assets', 'electron', 'renderer', 'shared']
const SINGLE = ['electron.vite.config.ts', 'package-lock.json', 'package.json', 'tsconfig.base.json']
const stamp = join(root, 'out', 'sources.sha256')

const hashOfSources = () => {
  const hash = createHash('sha256')
  const add = (path) => hash.update(`${path}\0`).update(readFileSync(join(root, path)))
  for (const folder of SOURCES) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) add(path.slice(root.length + 1))
  }
  for (const path of SINGLE) if (existsSync(join(root, path))) add(path)
  return hash.digest('hex')
}

/** Builds `out/` if it is stale; false when the build failed (its output has been shown). */
export const buildIfStale = async () => {
  const now = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true
  say('Membangun aplikasi…')
  const cli = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const code = await run(process.execPath, [cli, 'build', '--logLevel', 'warn'], { cwd: root, stdio: ['ignore', 2, 2] })
  if (code !== 0) return false
  writeFileSync(stamp, now)
  return true
}
