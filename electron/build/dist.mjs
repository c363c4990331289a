// npm run dist [-- --linux|--win [deb|AppImage|nsis|portable|dir]…]: builds the installers of electron-builder.yml for this system.
// npm run dist -- --linux dir: the unpacked program, the only kind that may be made from the test runtime, for tests; it says so.
import { join } from 'node:path'
import { build } from 'electron-builder'
import { buildIfStale } from '../../test/runtime/build.mjs'
import { findElectron } from '../../test/runtime/electron.mjs'
import { root } from '../../test/runtime/project.mjs'
import { say } from '../../test/runtime/programs.mjs'

const argv = process.argv.slice(2)
const platforms = { '--linux': 'linux', '--win': 'win' }
const platform = platforms[argv[0]] ?? (argv.length === 0 ? (process.platform === 'win32' ? 'win' : 'linux') : null)
if (platform === null) {
  say('Pemakaian: npm run dist -- --linux [deb] [AppImage] [dir] | --win [nsis] [portable] [dir]')
  process.exit(2)
}
const targets = argv.slice(1)
const onlyFolder = targets.length === 1 && targets[0] === 'dir'

const electron = await findElectron().catch((error) => {
  say(error.message)
  process.exit(1)
})
if (electron.testOnly && !(onlyFolder && platform === 'linux')) {
  say(
    `Yang ada di komputer ini hanya Electron ${electron.version} untuk uji (${electron.dist}). Pemasang tidak dibuat darinya. ` +
      'Jalankan npm run dist di komputer yang dapat mengunduh Electron resmi.',
  )
  process.exit(1)
}
if (electron.testOnly) say(`Dibuat dari Electron ${electron.version} untuk uji: folder ini untuk uji, JANGAN dibagikan.`)
if (!(await buildIfStale())) process.exit(1)

// The official Electron is electron-builder's own business: it takes the version from package.json, and other systems' too.
const runtime = electron.testOnly ? { electronDist: electron.dist, electronVersion: electron.version } : {}
try {
  const made = await build({
    projectDir: root,
    [platform]: targets,
    x64: true,
    config: { extends: 'electron-builder.yml', ...runtime },
    publish: 'never',
  })
  for (const path of made) console.log(path)
  if (onlyFolder) console.log(join(root, 'dist', platform === 'win' ? 'win-unpacked' : 'linux-unpacked'))
} catch (error) {
  say(`Pemasang tidak dapat dibuat: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
