// Unpacks chosen entries of a zip file with Node alone: a bare machine has no unzip. One entry in memory at a time.
import { chmodSync, closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50

const read = (file, position, length) => {
  const bytes = Buffer.allocUnsafe(length)
  let got = 0
  while (got < length) {
    const n = readSync(file, bytes, got, length - got, position + got)
    if (n === 0) throw new Error('zip terpotong')
    got += n
  }
  return bytes
}

/** Writes every entry for which `target(name)` gives a relative path under `folder`; throws on a damaged or zip64 archive. */
export const unzip = (path, folder, target) => {
  const file = openSync(path, 'r')
  try {
    const size = fstatSync(file).size
    const tailAt = Math.max(0, size - 65_557)
    const tail = read(file, tailAt, size - tailAt)
    let end = tail.length - 22
    while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1
    if (end < 0) throw new Error('bukan berkas zip')
    const count = tail.readUInt16LE(end + 10)
    const directory = read(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    let at = 0
    for (let i = 0; i < count; i += 1) {
      if (directory.readUInt32LE(at) !== ENTRY) throw new Error('daftar isi zip rusak')
      const method = directory.readUInt16LE(at + 10)
      const crc = directory.readUInt32LE(at + 16)
      const packed = directory.readUInt32LE(at + 20)
      const nameLength = directory.readUInt16LE(at + 28)
      const mode = directory.readUInt32LE(at + 38) >>> 16
      const offset = directory.readUInt32LE(at + 42)
      const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
      const to = name.endsWith('/') || name.split('/').includes('..') ? null : target(name)
      if (to === null) continue
      const local = read(file, offset, 30)
      const packedBytes = read(file, offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed)
      const bytes = method === 0 ? packedBytes : inflateRawSync(packedBytes)
      if (typeof crc32 === 'function' && crc32(bytes) !== crc) throw new Error(`${name}: isi rusak`)
      mkdirSync(dirname(join(folder, to)), { recursive: true })
      writeFileSync(join(folder, to), bytes)
      if ((mode & 0o111) !== 0) chmodSync(join(folder, to), 0o755)
    }
  } finally {
    closeSync(file)
  }
}
