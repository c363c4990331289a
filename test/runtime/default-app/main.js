// Stands in for the app that Electron's official build carries: starts the app named on the command line.
// It must await the import at top level: only so do registerSchemesAsPrivileged and setPath come before `ready`.
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const preloads = []
let target
for (let i = 1; i < process.argv.length && target === undefined; i += 1) {
  const argument = process.argv[i]
  if (argument === '-r' || argument === '--require') preloads.push(process.argv[(i += 1)])
  else if (!argument.startsWith('-')) target = resolve(argument)
}
for (const module of preloads) require(resolve(module))

const appAt = (path) => {
  if (!statSync(path).isDirectory()) return { folder: dirname(path), main: path }
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name ?? 'Electron')
  if (manifest.version) app.setVersion(manifest.version)
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
  return { folder: path, main: join(path, manifest.main ?? 'index.js') }
}

if (target === undefined) {
  process.stdout.write(`Electron ${process.versions.electron}\n`)
  app.exit(0)
} else {
  const { folder, main } = appAt(target)
  app.setAppPath(folder)
  await import(pathToFileURL(main).href)
}
