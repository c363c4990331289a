import { encode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { beginsAsImage, imageSize } from '../../electron/files/imageSize'
import { menuTemplate } from '../../electron/menu/template'
import { printDocument } from '../../electron/windows/printDocument'

const jpegHead = (w: number, h: number): Uint8Array => {
  const app = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  return new Uint8Array([0xff, 0xd8, ...app, 0xff, 0xc2, 0, 17, 8, h >> 8, h & 255, w >> 8, w & 255, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1])
}

describe('the size of a picture, before anything decodes it', () => {
  it('of a PNG', () => expect(imageSize(encode({ width: 3, height: 5, data: new Uint8Array(60), channels: 4 }))).toEqual({ w: 3, h: 5 }))
  it('of a false PNG that claims 30,000 × 30,000', () => {
    const png = encode({ width: 1, height: 1, data: new Uint8Array(4), channels: 4 })
    new DataView(png.buffer, png.byteOffset).setUint32(16, 30_000)
    new DataView(png.buffer, png.byteOffset).setUint32(20, 30_000)
    expect(imageSize(png)).toEqual({ w: 30_000, h: 30_000 })
  })
  it('of a JPEG, progressive too', () => expect(imageSize(jpegHead(640, 480))).toEqual({ w: 640, h: 480 }))
  it.each([
    ['empty', new Uint8Array()],
    ['text', new TextEncoder().encode('bukan gambar, sungguh bukan gambar sama sekali')],
    ['SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['PDF', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>')],
    ['a cut PNG', encode({ width: 3, height: 5, data: new Uint8Array(60), channels: 4 }).subarray(0, 20)],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9, ...new Uint8Array(20)])],
    ['a JPEG with a segment of no length', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, ...new Uint8Array(30)])],
    ['a size of nothing', jpegHead(0, 0)],
  ])('none for %s', (_what, bytes) => expect(imageSize(bytes)).toBeNull())
})

describe('a file that cannot be read as a picture', () => {
  const png = encode({ width: 3, height: 5, data: new Uint8Array(60), channels: 4 })
  it.each([
    ['a cut PNG', png.subarray(0, 20), true],
    ['a cut JPEG', jpegHead(640, 480).subarray(0, 12), true],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), true],
    ['text', new TextEncoder().encode('bukan gambar'), false],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), false],
    ['nothing', new Uint8Array(), false],
  ])('is damaged, or no picture at all: %s', (_what, bytes, damaged) => expect(beginsAsImage(bytes)).toBe(damaged))
})

describe('the printed document', () => {
  const page = (n: number): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="935.433pt" height="609.449pt" viewBox="0 0 935.433 609.449"><style>text{x:y}</style><text>${n}</text></svg>\n`
  it('has one CSS page of the paper’s size a page, in millimetres, and no style of its own in the markup', () => {
    const { html, css, sheet } = printDocument([page(1), page(2)], 'A & B <c>')
    expect(css).toContain('@page{size:330.000mm 215.000mm;margin:0}')
    // Printers know papers upright; the page lies on it.
    expect(sheet).toEqual({ widthMicrons: 215_000, heightMicrons: 330_000, landscape: true })
    const upright = page(1).replace('width="935.433pt" height="609.449pt"', 'width="609.449pt" height="935.433pt"')
    expect(printDocument([upright], 'A').sheet).toEqual({ widthMicrons: 215_000, heightMicrons: 330_000, landscape: false })
    expect(html.match(/<svg /gu)).toHaveLength(2)
    expect(html).not.toMatch(/<style|style=|<script/u)
    expect(html).toContain('<title>A &amp; B &lt;c></title>')
  })
})

describe('the native menu', () => {
  it('is made of the page’s commands and only sends their names back', () => {
    const said: string[] = []
    const template = menuTemplate(
      'Tatalaksana',
      [
        {
          label: 'Berkas',
          items: [{ command: 'file.save', label: 'Simpan', shortcut: 'CmdOrCtrl+S', enabled: false, role: null }, 'separator'],
        },
      ],
      (command) => said.push(command),
    )
    expect(template.map((menu) => menu.label)).toEqual(['Tatalaksana', 'Berkas'])
    const items = template[1]?.submenu
    const [save, line] = Array.isArray(items) ? items : []
    expect(save).toMatchObject({ label: 'Simpan', accelerator: 'CmdOrCtrl+S', registerAccelerator: false, enabled: false })
    expect(line).toEqual({ type: 'separator' })
    const click = save?.click as (() => void) | undefined
    click?.()
    expect(said).toEqual(['file.save'])
  })
  it('leaves the clipboard to the system, whatever field has the caret', () => {
    const item = { command: 'edit.copy', label: 'Salin', shortcut: 'CmdOrCtrl+C', enabled: false, role: 'copy' } as const
    const template = menuTemplate('Tatalaksana', [{ label: 'Sunting', items: [item] }], () => undefined)
    expect(template[1]?.submenu).toEqual([{ role: 'copy', label: 'Salin' }])
  })
})
