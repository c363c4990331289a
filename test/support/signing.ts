// Documents that are signed electronically and print all that a page may carry besides the form.
import { encode } from 'fast-png'
import type { Asset, PageSetup, Sop } from '../../shared/model'

/** A square of modules as a code's picture has them (no real code: nothing signs here), `side` px wide. */
const pattern = (side: number): Uint8Array =>
  Uint8Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [Math.floor((8 * (i % side)) / side), Math.floor((8 * Math.floor(i / side)) / side)]
    return (x * 5 + y * 3 + x * y) % 3 === 0 || x === 0 || y === 0 ? 0 : 255
  })
const SIDE = 160
export const qrPicture: Asset = {
  png: Buffer.from(encode({ width: SIDE, height: SIDE, data: pattern(SIDE), channels: 1, depth: 8 })).toString('base64'),
}

/** The document signed electronically; `qr` null leaves the code's place blank. */
export const signedElectronically = (sop: Sop, qr: Asset | null = qrPicture, text = 'Ditandatangani\nsecara elektronik'): Sop => ({
  ...sop,
  identity: { ...sop.identity, approval: { ...sop.identity.approval, electronic: { qr, text } } },
})

/** Every line that a page may carry besides the form. */
export const printedExtras: Partial<PageSetup> = {
  signatureNote: 'Dokumen ini ditandatangani secara elektronik dengan sertifikat elektronik dari BSrE.',
  legend: true,
  continued: true,
}
