import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../electron/files/sentences'
import { hashOf, nodeDisk, readText, saveAtomically, type Disk } from '../../electron/storage'
import { faultyDisk, type DiskCall } from './faultyDisk'

const OLD = new TextEncoder().encode('isi lama\n')
const NEW = new TextEncoder().encode(`isi baru ${'x'.repeat(5000)}\n`)
let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simpan-'))
  path = join(folder, 'Pendaftaran Nikah.sop')
  writeFileSync(path, OLD)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const onDisk = (): Buffer => readFileSync(path)
const leftovers = (): string[] => readdirSync(folder).filter((name) => name.endsWith('.tmp'))

describe('saving', () => {
  it('replaces the file, leaves nothing else behind and answers with the hash of what is on disk', async () => {
    const saved = await saveAtomically(nodeDisk, path, NEW, { hash: hashOf(OLD) })
    expect(saved).toEqual({ ok: true, value: hashOf(NEW) })
    expect(onDisk()).toEqual(Buffer.from(NEW))
    expect(readdirSync(folder)).toEqual(['Pendaftaran Nikah.sop'])
  })
  it('makes a new file', async () => {
    const fresh = join(folder, 'Baru.sop')
    expect((await saveAtomically(nodeDisk, fresh, NEW, 'anything')).ok).toBe(true)
    expect(readFileSync(fresh)).toEqual(Buffer.from(NEW))
  })
  it('never opens the file itself for writing: its inode changes, so a reader holds the old one whole', async () => {
    const before = statSync(path).ino
    await saveAtomically(nodeDisk, path, NEW, 'anything')
    expect(statSync(path).ino).not.toBe(before)
  })
  it('keeps the permissions of the file', async () => {
    chmodSync(path, 0o666) // a colleague may write it, whatever this process's mask says
    await saveAtomically(nodeDisk, path, OLD, 'anything')
    expect(statSync(path).mode & 0o777).toBe(0o666)
    chmodSync(path, 0o640)
    await saveAtomically(nodeDisk, path, NEW, 'anything')
    expect(statSync(path).mode & 0o777).toBe(0o640)
  })
  it('goes through a link and leaves the link a link', async () => {
    const link = join(folder, 'tautan.sop')
    symlinkSync(path, link)
    expect((await saveAtomically(nodeDisk, link, NEW, { hash: hashOf(OLD) })).ok).toBe(true)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(onDisk()).toEqual(Buffer.from(NEW))
  })
  it('writes all bytes when the disk takes them in small pieces', async () => {
    const slow: Disk = {
      ...nodeDisk,
      create: async (at, mode) => {
        const handle = await nodeDisk.create(at, mode)
        return { ...handle, write: (bytes, offset) => handle.write(bytes.subarray(0, Math.min(bytes.length, offset + 7)), offset) }
      },
    }
    expect((await saveAtomically(slow, path, NEW, 'anything')).ok).toBe(true)
    expect(onDisk()).toEqual(Buffer.from(NEW))
  })
  it('reports a disk that takes no more bytes as full', async () => {
    const full: Disk = {
      ...nodeDisk,
      create: async (at, mode) => ({ ...(await nodeDisk.create(at, mode)), write: () => Promise.resolve(0) }),
    }
    expect(await saveAtomically(full, path, NEW, 'anything')).toMatchObject({ ok: false, fault: { kind: 'full' } })
    expect(onDisk()).toEqual(Buffer.from(OLD))
    expect(leftovers()).toEqual([])
  })
  it('reads back what it wrote: a disk that lies changes nothing', async () => {
    const lying: Disk = {
      ...nodeDisk,
      create: async (at, mode) => {
        const handle = await nodeDisk.create(at, mode)
        return {
          ...handle,
          write: (bytes, offset) =>
            handle.write(
              bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
              offset,
            ),
        }
      },
    }
    expect(await saveAtomically(lying, path, NEW, 'anything')).toMatchObject({ ok: false, fault: { kind: 'not-written-whole' } })
    expect(onDisk()).toEqual(Buffer.from(OLD))
    expect(leftovers()).toEqual([])
  })
  it('does not replace a write-protected file', async () => {
    const guarded: Disk = { ...nodeDisk, writable: () => Promise.resolve(false) }
    expect(await saveAtomically(guarded, path, NEW, 'anything')).toMatchObject({ ok: false, fault: { kind: 'denied' } })
    expect(onDisk()).toEqual(Buffer.from(OLD))
  })
  it('waits for a program that holds the file, some 12 s in all, and saves when it lets go', async () => {
    for (const held of [1, 5, 13]) {
      let left = held
      const disk = faultyDisk(nodeDisk, null)
      const busy: Disk = {
        ...disk,
        rename: (from, to) => {
          left -= 1
          return left >= 0 ? Promise.reject(Object.assign(new Error('held'), { code: 'EPERM' })) : nodeDisk.rename(from, to)
        },
      }
      expect((await saveAtomically(busy, path, NEW, 'anything')).ok).toBe(true)
    }
    const forEver = faultyDisk(nodeDisk, { call: 'rename', code: 'EBUSY', from: 1, forEver: true })
    expect(await saveAtomically(forEver, path, OLD, 'anything')).toMatchObject({ ok: false, fault: { kind: 'busy' } })
    expect(forEver.waited()).toBeGreaterThan(10_000)
    expect(forEver.waited()).toBeLessThan(15_000)
    expect(onDisk()).toEqual(Buffer.from(NEW))
    expect(leftovers()).toEqual([])
  })
})

describe('a file that another program keeps open for ever', () => {
  it.each([
    [true, 'busy'],
    [false, 'denied'],
  ] as const)('on a system that guards open files (%s) is told as %s: Windows calls it not permitted', async (guardsOpenFiles, kind) => {
    for (const code of ['EPERM', 'EACCES']) {
      const disk = { ...faultyDisk(nodeDisk, { call: 'rename', code, from: 1, forEver: true }), guardsOpenFiles }
      expect(await saveAtomically(disk, path, NEW, 'anything')).toMatchObject({ ok: false, fault: { kind } })
      expect(leftovers()).toEqual([])
    }
  })
  it('a folder that takes no new file is still denied there', async () => {
    const disk = { ...faultyDisk(nodeDisk, { call: 'create', code: 'EPERM', from: 1, forEver: true }), guardsOpenFiles: true }
    expect(await saveAtomically(disk, path, NEW, 'anything')).toMatchObject({ ok: false, fault: { kind: 'denied' } })
  })
})

describe('a file that is not what was opened', () => {
  it('is not overwritten, even at the same size and time', async () => {
    const { atime, mtime } = statSync(path)
    writeFileSync(path, 'isi lain\n')
    utimesSync(path, atime, mtime)
    const saved = await saveAtomically(nodeDisk, path, NEW, { hash: hashOf(OLD) })
    expect(saved).toMatchObject({ ok: false, fault: { kind: 'changed' } })
    expect(onDisk().toString()).toBe('isi lain\n')
  })
  it('is not made again when it is gone', async () => {
    rmSync(path)
    expect(await saveAtomically(nodeDisk, path, NEW, { hash: hashOf(OLD) })).toMatchObject({ ok: false, fault: { kind: 'missing' } })
    expect(existsSync(path)).toBe(false)
  })
  it('is noticed when it changes while the new one is being written', async () => {
    const meanwhile: Disk = {
      ...nodeDisk,
      create: async (at, mode) => {
        const handle = await nodeDisk.create(at, mode)
        return { ...handle, close: async () => (await handle.close(), writeFileSync(path, 'orang lain')) }
      },
    }
    expect(await saveAtomically(meanwhile, path, NEW, { hash: hashOf(OLD) })).toMatchObject({ ok: false, fault: { kind: 'changed' } })
    expect(onDisk().toString()).toBe('orang lain')
    expect(leftovers()).toEqual([])
  })
  it('is overwritten when the user says so', async () => {
    writeFileSync(path, 'isi lain\n')
    expect((await saveAtomically(nodeDisk, path, NEW, 'anything')).ok).toBe(true)
  })
  it('never loses what somebody else wrote, in any order of saves, foreign writes and removals', async () => {
    const step = fc.oneof(fc.constant('save' as const), fc.constant('remove' as const), fc.string({ maxLength: 8 }))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        writeFileSync(path, OLD)
        let known = hashOf(OLD)
        let foreign: string | null = null // what somebody else left there since we last looked; '' + removal counts too
        let removed = false
        for (const [i, one] of steps.entries()) {
          if (one === 'remove') {
            rmSync(path, { force: true })
            removed = true
          } else if (one === 'save') {
            const bytes = new TextEncoder().encode(`kami ${i}`)
            const saved = await saveAtomically(nodeDisk, path, bytes, { hash: known })
            if (saved.ok) {
              expect(removed).toBe(false)
              if (foreign !== null) expect(hashOf(new TextEncoder().encode(foreign))).toBe(known)
              known = saved.value
              foreign = null
            } else if (!removed) expect(readFileSync(path, 'utf8')).toBe(foreign ?? '')
          } else {
            writeFileSync(path, one)
            foreign = one
            removed = false
          }
        }
      }),
      { numRuns: 150, seed: 35 },
    )
  })
})

describe('every call of the disk × every fault', () => {
  const calls: readonly DiskCall[] = ['resolve', 'read', 'exists', 'create', 'write', 'sync', 'close', 'rename', 'syncFolder', 'remove']
  const codes = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT', 'ENOENT', 'ENODEV', 'ETIMEDOUT', 'ESOMETHING']
  it.each(calls.flatMap((call) => codes.map((code) => [call, code] as const)))(
    '%s fails with %s: saved, or told and the old file whole',
    async (call, code) => {
      for (const forEver of [false, true]) {
        for (let from = 1; ; from += 1) {
          writeFileSync(path, OLD)
          const disk = faultyDisk(nodeDisk, { call, code, from, forEver })
          const saved = await saveAtomically(disk, path, NEW, { hash: hashOf(OLD) })
          if (saved.ok) expect(onDisk()).toEqual(Buffer.from(NEW))
          else {
            expect(onDisk()).toEqual(Buffer.from(OLD))
            const { message } = failure('id', 'save', saved.fault)
            expect(message).toContain('"Pendaftaran Nikah.sop"')
            expect(message).toContain(`"${folder}"`)
            expect(message).toMatch(/belum ditimpa|belum tersimpan/u)
            expect(message).toMatch(/Simpan sebagai…|lalu simpan lagi|simpan lagi/u)
          }
          expect(leftovers()).toEqual([])
          if (disk.hits() === 0) break // the fault came later than the last call: the grid is done
        }
      }
    },
  )
})

describe('a full disk, really', () => {
  const mounted = join(tmpdir(), `penuh-${process.pid}`)
  const canMount = (): boolean => {
    try {
      mkdirSync(mounted, { recursive: true })
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted], { stdio: 'ignore' })
      return true
    } catch {
      rmSync(mounted, { recursive: true, force: true })
      return false
    }
  }
  it('keeps the old file and says that the storage is full (on a machine that lets us mount one; the grid above covers the others)', async (context) => {
    if (!canMount()) return context.skip()
    try {
      const small = join(mounted, 'Kecil.sop')
      writeFileSync(small, OLD)
      const saved = await saveAtomically(nodeDisk, small, new Uint8Array(200_000).fill(65), { hash: hashOf(OLD) })
      expect(saved).toMatchObject({ ok: false, fault: { kind: 'full', code: 'ENOSPC' } })
      expect(readFileSync(small)).toEqual(Buffer.from(OLD))
      expect(readdirSync(mounted)).toEqual(['Kecil.sop'])
    } finally {
      execFileSync('umount', [mounted])
      rmSync(mounted, { recursive: true, force: true })
    }
  })
})

describe('reading', () => {
  it('gives the text, the hash of the bytes and whether it may be written', async () => {
    writeFileSync(path, '\ufeffhalo')
    expect(await readText(nodeDisk, path)).toEqual({ ok: true, value: { text: 'halo', hash: hashOf(onDisk()), writable: true } })
  })
  it.each([
    ['missing', () => rmSync(path)],
    ['not-a-file', () => (rmSync(path), mkdirSync(path))],
    ['not-text', () => writeFileSync(path, Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe, 0x80]))],
    ['too-large', () => writeFileSync(path, Buffer.alloc(2001))],
  ] as const)('names the fault: %s', async (kind, make) => {
    make()
    expect(await readText(nodeDisk, path, 2000)).toMatchObject({ ok: false, fault: { kind, path } })
  })
  it('refuses a file that grows past the limit while it is read', async () => {
    writeFileSync(path, Buffer.alloc(2000, 65))
    expect((await readText(nodeDisk, path, 2000)).ok).toBe(true)
    expect(await readText(nodeDisk, path, 1999)).toMatchObject({ ok: false, fault: { kind: 'too-large' } })
  })
})

describe('making a folder', () => {
  it('makes all that is missing above it, and is content with one that is there', async () => {
    const deep = join(folder, 'a', 'b', 'c')
    await nodeDisk.makeFolder(deep)
    await nodeDisk.makeFolder(deep)
    expect(statSync(deep).isDirectory()).toBe(true)
  })
  it('fails where a file stands in the way', async () => {
    writeFileSync(path, OLD)
    await expect(nodeDisk.makeFolder(path)).rejects.toThrow('EEXIST')
    await expect(nodeDisk.makeFolder(join(path, 'x'))).rejects.toThrow('ENOTDIR')
  })
  it.runIf(process.platform === 'linux')('fails at once in a folder that takes no children, where Node walks in circles', async () => {
    await expect(nodeDisk.makeFolder('/proc/tatalaksana/x')).rejects.toThrow('ENOENT')
  })
})
