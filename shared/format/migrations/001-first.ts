import type { Migration } from './migration'

/** Version 1 is the first that was ever written, so nothing older can reach it: the body is already what it must be. */
export const migration001: Migration = { to: 1, name: 'first', up: (body) => body }
