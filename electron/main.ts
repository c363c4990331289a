// Boot order. What must run before `ready` runs synchronously at top level; there is no top-level await (it would hang the start).
import { app } from 'electron'
import { readStartArguments } from './files/arguments'
import { startApplication } from './application'
import { setupOffline } from './windows/offline'
import { setupProtocolScheme } from './windows/protocol'

const setupSandbox = (): void => {
  // enableSandbox() undoes --no-sandbox, and as root every child process then dies in a loop: tests run as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
}
const setupProfile = (): void => {
  const folder = app.commandLine.getSwitchValue('user-data-dir')
  if (folder !== '') app.setPath('userData', folder)
}
const setupSystemNames = (): void => {
  if (process.platform === 'win32') app.setAppUserModelId('id.tatalaksana.app')
}

setupSandbox()
setupProfile()
setupSystemNames()
setupOffline()
setupProtocolScheme()
// A second start hands its file to the first one and ends.
if (app.requestSingleInstanceLock()) startApplication(readStartArguments(process.argv, process.cwd()))
else app.quit()
