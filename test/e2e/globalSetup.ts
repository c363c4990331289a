import { buildIfStale } from '../runtime/build.mjs'
import { hasDisplay, startDisplay } from '../runtime/display.mjs'

/** Builds what changed and gives the tests a virtual display of their own; the environment is handed on to them. */
export default async function globalSetup(): Promise<(() => void) | undefined> {
  if (!(await buildIfStale())) throw new Error('The app could not be built; the reason stands above.')
  if (process.platform !== 'linux') return undefined
  const display = await startDisplay({ width: 1366, height: 768 })
  if (display === null) {
    if (hasDisplay()) return undefined
    throw new Error('No display: Xvfb is missing (apt-get install xvfb).')
  }
  process.env['DISPLAY'] = display.display
  delete process.env['WAYLAND_DISPLAY']
  return display.stop
}
