// npm test: everything, on a fresh clone after `npm ci`. Last line: `N passed, N failed`.
import { buildIfStale } from './build.mjs'
import { checkEndToEnd, checkLint, checkLock, checkTypes, checkUnits, passedOrNot, runChecks } from './checks.mjs'
import { findElectron } from './electron.mjs'
import { say } from './programs.mjs'
import { ensurePackages } from './systemPackages.mjs'

const checkSystem = async () => passedOrNot('paket sistem', (await ensurePackages('tests')).length === 0)
const checkElectron = async () => {
  const { version, path } = await findElectron()
  say(`Electron ${version}: ${path}`)
  return passedOrNot('Electron', true)
}
const checkBuild = async () => passedOrNot('bangun', await buildIfStale())

process.exit(await runChecks([checkLock, checkSystem, checkElectron, checkTypes, checkLint, checkUnits, checkBuild, checkEndToEnd]))
