// node test/runtime/lock.mjs: finds optional platform packages that package-lock.json lacks. npm drops from the lock, without a word,
// what a registry does not serve; `npm ci` then fails on other machines ("Missing: … from lock file").
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './project.mjs'

/** `<package>: <missing optional dependency>` for each one that no place in the lock provides. */
export const missingInLock = (lock) => {
  const packages = lock.packages ?? {}
  // A dependency is looked for as Node does: in the package's own node_modules, then in those above it.
  const provided = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/'))).replace(/\/$/u, '')) {
      if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true
      if (at === '') return false
    }
  }
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !provided(path, name))
      .map((name) => `${path === '' ? 'package.json' : path}: ${name}`),
  )
}
/** Entries that name where they were downloaded from: the lock must hold on every registry. */
export const addressesInLock = (lock) =>
  Object.entries(lock.packages ?? {})
    .filter(([, entry]) => typeof entry.resolved === 'string')
    .map(([path, entry]) => `${path}: ${entry.resolved}`)

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const faults = [
    ...missingInLock(lock).map((line) => `package-lock.json: paket opsional hilang: ${line}`),
    ...addressesInLock(lock).map((line) => `package-lock.json: memuat alamat registri: ${line}`),
  ]
  for (const fault of faults) console.error(fault)
  process.exit(faults.length === 0 ? 0 : 1)
}
