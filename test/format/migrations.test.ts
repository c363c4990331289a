// Every version that was ever written opens for ever: a migration file, fixtures, and no second thoughts after release.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { currentVersion, parseDocument, serialiseDocument } from '../../shared/format'
import { migrate, migrations } from '../../shared/format/migrations'
import type { Json } from '../../shared/model'

const folder = join(import.meta.dirname, '../../shared/format/migrations')
const fixtures = join(import.meta.dirname, '../fixtures/format')
const files = readdirSync(folder)
  .filter((name) => /^\d{3}-[a-z-]+\.ts$/.test(name))
  .sort()

const released = JSON.parse(readFileSync(join(import.meta.dirname, 'released.json'), 'utf8')) as Record<string, string>

describe('migrations', () => {
  it('are one for each version, in order, each in a file of its number and name', () => {
    expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: currentVersion }, (_, index) => index + 1))
    expect(files).toEqual(migrations.map(({ to, name }) => `${String(to).padStart(3, '0')}-${name}.ts`))
  })
  it('are never edited once released: the list of their hashes', () => {
    const hashes = Object.fromEntries(
      files.map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
    )
    expect(hashes).toEqual(released)
  })
  it('run in order, from the version of the file on', () => {
    const step = (to: number) => ({ to, name: `step-${to}`, up: (body: Json): Json => [...(body as Json[]), to] })
    const steps = [1, 2, 3].map(step)
    expect(migrate([], 1, steps)).toEqual([2, 3])
    expect(migrate([], 3, steps)).toEqual([])
  })
  it('keep what somebody wrote into an older file by hand, or refuse it by its place; nothing is dropped in silence', () => {
    const home = join(fixtures, 'v1')
    const [name = ''] = readdirSync(home).filter((file) => file.endsWith('.sop'))
    const file = JSON.parse(readFileSync(join(home, name), 'utf8')) as { body: { identity: { approval: object }; page: object } }
    const electronic = { qr: null, text: 'Ditandatangani secara elektronik' }
    const edited = (approval: object, page: object) =>
      parseDocument(
        JSON.stringify({
          ...file,
          body: {
            ...file.body,
            identity: { ...file.body.identity, approval: { ...file.body.identity.approval, ...approval } },
            page: { ...file.body.page, ...page },
          },
        }),
      )
    const kept = edited({ electronic }, { legend: true, signatureNote: 'Catatan' })
    expect(kept).toMatchObject({ ok: true, version: 1, notices: [{ code: 'hash-mismatch' }] })
    if (!kept.ok) return
    expect(kept.body.identity.approval.electronic).toEqual(electronic)
    expect(kept.body.page).toMatchObject({ legend: true, signatureNote: 'Catatan', continued: false })
    expect(edited({}, { legend: 'ya' })).toMatchObject({
      code: 'invalid',
      params: { place: 'body.page.legend', problem: 'file-wrong-kind' },
    })
  })
  it.each(Array.from({ length: currentVersion }, (_, index) => index + 1))(
    'version %i has fixtures that open without a notice',
    (version) => {
      const home = join(fixtures, `v${version}`)
      const names = existsSync(home) ? readdirSync(home).filter((name) => name.endsWith('.sop')) : []
      expect(names.length).toBeGreaterThan(0)
      for (const name of names) {
        const text = readFileSync(join(home, name), 'utf8')
        const result = parseDocument(text)
        expect(result).toMatchObject({ ok: true, version, readOnly: false, notices: [] })
        if (!result.ok) continue
        const again = serialiseDocument(result)
        expect(parseDocument(again)).toMatchObject({ ok: true, version: currentVersion, body: result.body, notices: [] })
        if (version === currentVersion) expect(again).toBe(text)
      }
    },
  )
})
