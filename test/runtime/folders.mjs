// Folders of a test or a start, and their end.
import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

const TRIES = 40
const PAUSE = 250 // ms

/**
 * Removes a folder of a process that is closing and may still write its last file. Node's own `maxRetries` tries only the empty
 * folder again, not what has come into it meanwhile. After ten seconds it throws.
 */
export const clearFolder = async (folder) => {
  for (let tries = TRIES; ; tries--) {
    try {
      return await rm(folder, { recursive: true, force: true })
    } catch (error) {
      if (tries === 0) throw error
    }
    await pause(PAUSE)
  }
}
