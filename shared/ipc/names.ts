import type { Events, Requests } from './contract'

/** Every request's name at run time; the preload passes no other. The compiler holds it equal to `Requests`. */
export const requestNames = [
  'app:boot',
  'file:open-dialog',
  'file:open-recent',
  'file:reread',
  'file:save',
  'file:save-as',
  'file:recent',
  'file:note-opened',
  'file:clear-recent',
  'file:reveal',
  'file:launch',
  'file:pick-image',
  'example:open',
  'export:start',
  'export:cancel',
  'import:cancel',
  'print:start',
  'settings:set',
  'menu:set',
  'window:state',
  'window:close',
  'window:command',
] as const satisfies readonly (keyof Requests)[]

/** Every event's name at run time. */
export const eventNames = [
  'file:opened',
  'import:started',
  'import:ended',
  'export:progress',
  'export:done',
  'app:close-requested',
  'menu:command',
] as const satisfies readonly (keyof Events)[]

/** Fail to compile when a name of the contract is missing above. */
export const requestsAreComplete: keyof Requests extends (typeof requestNames)[number] ? true : never = true
export const eventsAreComplete: keyof Events extends (typeof eventNames)[number] ? true : never = true
