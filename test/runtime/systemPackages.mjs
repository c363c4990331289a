// What the system must have beside Node: the window's libraries, a virtual display, and for tests the readers of our exports.
// Installed when we may (root on Debian or Ubuntu), else named in one line.
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { quiet, run, say, which } from './programs.mjs'

const libraries = () => quiet(which('ldconfig') ?? '/sbin/ldconfig', ['-p']).out
const fontFiles = () => {
  const names = new Set()
  for (const folder of ['/usr/share/fonts', '/usr/local/share/fonts', `${homedir()}/.fonts`, `${homedir()}/.local/share/fonts`])
    if (existsSync(folder)) for (const path of readdirSync(folder, { recursive: true })) names.add(String(path).split('/').pop())
  return names
}

// `packages`: the Debian names, newest first (Debian 13 and Ubuntu 24.04 renamed some to …t64).
const library = (file, ...packages) => ({ packages, missing: (facts) => !facts.libraries.includes(file) })
const program = (name, ...packages) => ({ packages, missing: () => which(name) === null })
const font = (file, ...packages) => ({ packages, missing: (facts) => !facts.fonts.has(file) })

const WINDOW = [
  library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
  library('libnss3.so', 'libnss3'),
  library('libasound.so.2', 'libasound2t64', 'libasound2'),
  library('libgbm.so.1', 'libgbm1'),
]
const VIRTUAL_DISPLAY = [program('Xvfb', 'xvfb'), font('OpenSans-Regular.ttf', 'fonts-open-sans')]
const TESTS = [
  program('soffice', 'libreoffice-writer-nogui'),
  program('pdftotext', 'poppler-utils'),
  program('strace', 'strace'), // proves that nothing asks a network for anything
  program('xdotool', 'xdotool'), // answers the system's own save dialog in the packaged app, where nothing else can
  font('LiberationSans-Regular.ttf', 'fonts-liberation2', 'fonts-liberation'),
  font('Carlito-Regular.ttf', 'fonts-crosextra-carlito'),
]
export const NEEDS = { window: WINDOW, display: [...WINDOW, ...VIRTUAL_DISPLAY], tests: [...WINDOW, ...VIRTUAL_DISPLAY, ...TESTS] }

const missingOf = (needs) => {
  const facts = { libraries: libraries(), fonts: fontFiles() }
  return needs.filter((need) => need.missing(facts))
}
/** Of a package's names the one this system knows. */
const known = (names) => names.find((name) => quiet('apt-cache', ['show', '--no-all-versions', name]).code === 0) ?? names[names.length - 1]

/** Installs what `NEEDS[purpose]` lacks, where possible; returns the Debian names still missing ([] elsewhere than on Linux). */
export const ensurePackages = async (purpose) => {
  if (process.platform !== 'linux') return []
  let missing = missingOf(NEEDS[purpose])
  if (missing.length === 0) return []
  if (process.getuid?.() === 0 && which('apt-get') !== null) {
    say(`Memasang paket sistem yang kurang: ${missing.map((need) => need.packages.at(-1)).join(' ')}…`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const toStderr = { env, stdio: ['ignore', 2, 2] }
    await run('apt-get', ['update', '-qq'], toStderr)
    const names = missing.map((need) => known(need.packages))
    const install = ['install', '-y', '-qq', '--no-install-recommends']
    // One name that this system lacks must not keep the others from being installed.
    if ((await run('apt-get', [...install, ...names], toStderr)) !== 0)
      for (const name of names) await run('apt-get', [...install, name], toStderr)
    missing = missingOf(NEEDS[purpose])
  }
  const names = missing.map((need) => need.packages.at(-1))
  if (names.length > 0) say(`Kurang paket sistem: ${names.join(' ')}. Pasang dengan: sudo apt-get install ${names.join(' ')}`)
  return names
}
