import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const SIZE = 400_000

it('a save that is killed at any moment leaves the old file or the new one, whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mati-'))
  const path = join(folder, 'Izin.sop')
  writeFileSync(path, 'a'.repeat(SIZE))
  const seen = new Set<string>()
  try {
    for (let kill = 0; kill < 12; kill += 1) {
      const child = spawn(process.execPath, [join(import.meta.dirname, 'killedSaver.mjs'), path, String(SIZE)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await new Promise((resolve) => child.stdout.once('data', resolve))
      await new Promise((resolve) => setTimeout(resolve, 7 + kill * 11))
      child.kill('SIGKILL')
      await gone
      const text = readFileSync(path, 'utf8')
      expect(text.length).toBe(SIZE)
      expect(text === text[0]?.repeat(SIZE)).toBe(true)
      seen.add(text[0] ?? '')
    }
    expect([...seen].every((letter) => letter === 'a' || letter === 'b')).toBe(true)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
