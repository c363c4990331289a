// The app never speaks to a network; Chromium, left alone, would (proxy discovery, dictionaries, its own updates).
import { app } from 'electron'

/** Switches off what Chromium does in the background, and lets no name resolve. Must run before `ready`. */
export const setupOffline = (): void => {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-proxy-server') // else it looks for a proxy's configuration by name
  // Also the language of what Chromium itself shows; it has no Indonesian dictionary to fetch.
  app.commandLine.appendSwitch('lang', 'id')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}
