// A picture chosen as emblem: looked at before it is decoded, made small, and always handed on as a PNG of our own making.
import { nativeImage } from 'electron'
import type { Requests } from '../../shared/ipc/contract'
import { readBytes, type Disk } from '../storage'
import type { Dialogs } from './dialogs'
import { beginsAsImage, imageSize } from './imageSize'
import { failure, failureFor, type Language } from './sentences'

const FILE_LIMIT = 20 * 1024 * 1024
const SIDE_LIMIT = 10_000
const PIXEL_LIMIT = 40_000_000
/** An emblem prints 2 cm wide; 1,000 pixels are more than a printer can show there. */
const KEPT_SIDE = 1000

export interface ImagePorts {
  readonly disk: Disk
  readonly dialogs: Pick<Dialogs, 'image'>
  readonly language: () => Language
}

/** Lets the user choose a PNG or JPEG; answers with a PNG of at most 1,000 pixels a side in base64, or a sentence when it is no such picture. */
export const pickImage = async ({ disk, dialogs, language }: ImagePorts): Promise<Requests['file:pick-image']['out']> => {
  const path = await dialogs.image()
  if (path === null) return { ok: true, png: null }
  const read = await readBytes(disk, path, FILE_LIMIT)
  if (!read.ok)
    return read.fault.kind === 'too-large' ? failureFor(language(), 'image.too-large', path) : failure(language(), 'open', read.fault)
  const size = imageSize(read.value)
  if (size === null) return failureFor(language(), beginsAsImage(read.value) ? 'image.damaged' : 'image.not-image', path)
  if (size.w > SIDE_LIMIT || size.h > SIDE_LIMIT || size.w * size.h > PIXEL_LIMIT) return failureFor(language(), 'image.too-large', path)
  const image = nativeImage.createFromBuffer(Buffer.from(read.value))
  if (image.isEmpty()) return failureFor(language(), 'image.damaged', path)
  const { width, height } = image.getSize()
  const scale = Math.min(1, KEPT_SIDE / Math.max(width, height))
  const kept =
    scale === 1
      ? image
      : image.resize({ width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), quality: 'best' })
  return { ok: true, png: kept.toPNG().toString('base64') }
}
