// Pictures that documents bring along are somebody else's bytes: they are measured before they are decoded, decoded, laid on white
// and written anew. What comes out is a plain 8-bit RGB picture that every writer takes without surprises.
import { decode, encode, type DecodedPng } from 'fast-png'
import { pngSize } from './pngSize'

/** Largest side of a picture that is decoded at all (px): a false header must not reserve gigabytes. */
const LARGEST_SIDE = 8000
const LARGEST_AREA = 24_000_000

export interface OpaquePng {
  readonly w: number
  readonly h: number
  readonly png: Uint8Array
}

const made = new WeakMap<Uint8Array, OpaquePng | null>()

/** The picture on white as 8-bit RGB PNG with its size in px; `null` when the bytes are no picture, are damaged or far too large. */
export function opaquePng(bytes: Uint8Array): OpaquePng | null {
  const known = made.get(bytes)
  if (known !== undefined) return known
  const picture = convert(bytes)
  made.set(bytes, picture)
  if (picture !== null) made.set(picture.png, picture) // what comes out is opaque: it is not made anew for the next writer
  return picture
}

function convert(bytes: Uint8Array): OpaquePng | null {
  const size = pngSize(bytes)
  if (size === null) return null
  if (size.w > LARGEST_SIDE || size.h > LARGEST_SIDE || size.w * size.h > LARGEST_AREA) return null
  try {
    const decoded = decode(bytes, { checkCrc: false })
    const data = onWhite(decoded)
    return { ...size, png: encode({ width: size.w, height: size.h, data, depth: 8, channels: 3 }) }
  } catch {
    return null
  }
}

/** Every pixel as 8-bit red, green, blue over white paper. */
function onWhite(png: DecodedPng): Uint8Array {
  const pixels = png.width * png.height
  const out = new Uint8Array(pixels * 3)
  const rgba = pixelReader(png)
  for (let i = 0; i < pixels; i++) {
    const [r, g, b, a] = rgba(i)
    out[3 * i] = over(r, a)
    out[3 * i + 1] = over(g, a)
    out[3 * i + 2] = over(b, a)
  }
  return out
}

const over = (value: number, alpha: number): number => Math.round(value * alpha + 255 * (1 - alpha))

type Rgba = readonly [r: number, g: number, b: number, alpha: number]

function pixelReader(png: DecodedPng): (index: number) => Rgba {
  const { data, channels, depth, width } = png
  const top = 2 ** depth - 1
  const clear = png.transparency
  const rowBytes = Math.ceil((width * depth * channels) / 8)
  // Depths below 8 keep several samples in one byte, each row starting with a new byte.
  const sample = (index: number, channel: number): number => {
    if (depth >= 8) return data[index * channels + channel] ?? 0
    const bit = (index % width) * depth
    const byte = data[Math.floor(index / width) * rowBytes + (bit >> 3)] ?? 0
    return (byte >> (8 - depth - (bit & 7))) & top
  }
  const palette = png.palette
  if (palette !== undefined) {
    return (index) => {
      const [r = 255, g = 255, b = 255, a = 255] = palette[sample(index, 0)] ?? []
      return [r, g, b, a / 255]
    }
  }
  const scale = (value: number): number => (value * 255) / top
  return (index) => {
    if (channels <= 2) {
      const grey = sample(index, 0)
      const alpha = channels === 2 ? sample(index, 1) / top : clear !== undefined && clear[0] === grey ? 0 : 1
      return [scale(grey), scale(grey), scale(grey), alpha]
    }
    const [r, g, b] = [sample(index, 0), sample(index, 1), sample(index, 2)]
    const alpha =
      channels === 4 ? sample(index, 3) / top : clear !== undefined && clear[0] === r && clear[1] === g && clear[2] === b ? 0 : 1
    return [scale(r), scale(g), scale(b), alpha]
  }
}
