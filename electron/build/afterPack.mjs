// electron-builder calls this when a package's folder is complete. A custom electronDist brings a default_app.asar along, an app of its own.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export default function afterPack({ appOutDir }) {
  for (const folder of [join(appOutDir, 'resources'), ...macResources(appOutDir)]) rmSync(join(folder, 'default_app.asar'), { force: true })
  rmSync(join(appOutDir, 'HANYA-UNTUK-UJI.txt'), { force: true })
}

const macResources = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.app'))
        .map((name) => join(folder, name, 'Contents', 'Resources'))
    : []
