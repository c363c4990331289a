// A virtual display of our own. -displayfd lets the server choose a free number, so two runs never meet.
import { spawn } from 'node:child_process'
import { which } from './programs.mjs'

/** Whether a window can be shown to a person here. */
export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])

/** Starts Xvfb: `{ display, stop }`, or null when it is not installed or does not start within 20 s. */
export const startDisplay = ({ width = 1366, height = 768 } = {}) =>
  new Promise((resolve) => {
    if (which('Xvfb') === null) return resolve(null)
    const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-dpi', '96']
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const stop = () => void server.kill('SIGTERM')
    const timer = setTimeout(() => (stop(), resolve(null)), 20_000)
    const give = (value) => (clearTimeout(timer), resolve(value))
    server.on('error', () => give(null))
    server.on('exit', () => give(null))
    let text = ''
    server.stdio[3].on('data', (bytes) => {
      text += String(bytes)
      if (!text.includes('\n')) return
      process.once('exit', stop)
      server.unref()
      server.stdio[3].destroy()
      give({ display: `:${text.trim()}`, stop })
    })
  })
