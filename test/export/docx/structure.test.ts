// The file's own structure, read from its XML as an outsider would: parts, cells, names, presets, order, ids, words.
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../../shared/export/docx'
import type { Line, Page } from '../../../shared/page'
import { hasValidator, partsOf, sdkErrors } from '../../support/openXml'
import { documents } from './documents'

const PRESET = { terminator: 'roundRect', process: 'flowChartProcess', decision: 'flowChartDecision' } as const
const ptOfEmu = (emu: number): number => emu / 12700
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const unescaped = (text: string): string =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

interface Shape {
  readonly name: string
  readonly description: string
  readonly preset: string | null // null: custGeom
  readonly xml: string
}
const shapesOf = (xml: string): Shape[] =>
  [...xml.matchAll(/<wps:wsp>[\s\S]*?<\/wps:wsp>/g)].map(([shape]) => {
    const properties = /<wps:cNvPr[^>]*>/.exec(shape)?.[0] ?? ''
    return {
      name: unescaped(attribute(properties, 'name') ?? ''),
      description: unescaped(attribute(properties, 'descr') ?? ''),
      preset: /<a:prstGeom prst="(\w+)"/.exec(shape)?.[1] ?? null,
      xml: shape,
    }
  })
const groupsOf = (xml: string) =>
  [...xml.matchAll(/<w:drawing>(?:(?!<\/w:drawing>)[\s\S])*?<wpg:wgp>[\s\S]*?<\/w:drawing>/g)].map(([drawing]) => {
    const properties = /<wp:docPr[^>]*>/.exec(drawing)?.[0] ?? ''
    return { name: attribute(properties, 'name'), description: attribute(properties, 'descr'), shapes: shapesOf(drawing), xml: drawing }
  })
const expectedNames = (page: Page): string[] => [
  ...page.flows.map((part) => `alur ${part.flow} ${part.part}`),
  ...page.symbols.map((symbol) => `simbol ${symbol.symbol}`),
  ...page.connectors.map((connector) => `segilima ${connector.connector}`),
  ...page.flows.flatMap((part) => (part.label ? [`label ${part.flow}`] : [])),
]
/** Arabic words stand from right to left on paper, in the order of reading in the file. */
const logical = (runs: readonly Line[]): readonly Line[] => {
  const arabic = runs.filter((run) => run.font === 'Noto Naskh Arabic').sort((a, b) => b.x - a.x)
  return runs.map((run) => (run.font === 'Noto Naskh Arabic' ? (arabic.shift() ?? run) : run))
}
/** The table of a cell (a code with its words) taken out of its frame, so that its paragraphs stand in the cell itself. */
const withoutInnerTables = (xml: string): string => {
  let depth = 0
  return xml.replace(
    /<(\/?)w:(tbl|tr|tc)(?=[ >])[^>]*>|<w:(tblPr|tblGrid|trPr|tcPr)>[\s\S]*?<\/w:\3>/g,
    (tag, close: string, kind: string) => {
      if (kind !== 'tbl') return depth > 1 ? '' : tag
      depth += close === '' ? 1 : -1
      return depth > 1 || (close !== '' && depth > 0) ? '' : tag
    },
  )
}
const letters = (text: string): string => text.replace(/[\s\u00ad\u200b-]/gu, '')

describe.each(documents)('DOCX $name', ({ input }) => {
  const file = renderDocx(input)
  const parts = file.then(partsOf)
  const body = parts.then((all) => all['word/document.xml'] ?? '')
  const outer = body.then(withoutInnerTables)
  const drawn = input.layout.pages.filter((page) => page.flows.length + page.symbols.length + page.connectors.length > 0)

  it('has one group a drawn page, its shapes named in order as the layout has them', async () => {
    const groups = groupsOf(await body).filter((group) => group.name !== 'legenda')
    expect(groups.map((group) => group.name)).toEqual(drawn.map((page) => `bagan ${page.page}`))
    groups.forEach((group, i) => {
      const names = group.shapes.map((shape) => shape.name)
      const expected = expectedNames(drawn[i] as Page)
      const [lead] = names
      expect(lead).toMatch(/^(?:alur|simbol) /) // a flow may lead the group out of its turn; all else keeps the layout's order
      expect(expected).toContain(lead)
      expect(names.slice(1)).toEqual(expected.filter((name) => name !== lead))
    })
  })

  it('uses the native presets, one path a flow, heads as tail ends', async () => {
    const shapes = new Map(shapesOf(await body).map((shape) => [shape.name, shape]))
    for (const page of drawn) {
      for (const symbol of page.symbols) expect(shapes.get(`simbol ${symbol.symbol}`)?.preset).toBe(PRESET[symbol.shape])
      for (const connector of page.connectors)
        expect(shapes.get(`segilima ${connector.connector}`)?.preset).toBe('flowChartOffpageConnector')
      for (const part of page.flows) {
        const shape = shapes.get(`alur ${part.flow} ${part.part}`)
        expect(shape?.preset ?? null).toBe(part.points.length === 2 ? 'line' : null)
        expect(/<a:tailEnd type="triangle"/.test(shape?.xml ?? '')).toBe(part.head)
        expect((shape?.xml.match(/<a:path /g) ?? []).length).toBe(part.points.length === 2 ? 0 : 1)
        expect((shape?.xml.match(/<a:(?:moveTo|lnTo)>/g) ?? []).length).toBe(part.points.length === 2 ? 0 : part.points.length)
        if (part.label) expect(shapes.get(`label ${part.flow}`)?.preset).toBe('rect')
      }
    }
    for (const shape of shapes.values()) if (shape.preset === 'roundRect') expect(shape.xml).toContain('name="adj" fmla="val 50000"')
  })

  it('places every shape where the layout has it', async () => {
    const groups = groupsOf(await body).filter((group) => group.name !== 'legenda')
    groups.forEach(({ xml, shapes }, i) => {
      const page = drawn[i] as Page
      const [ox = 0, oy = 0] = [...xml.matchAll(/<wp:posOffset>(-?\d+)</g)].map((match) => ptOfEmu(Number(match[1])))
      const boxOf = (name: string) => {
        const shape = shapes.find((candidate) => candidate.name === name)?.xml ?? ''
        const [, x, y, w, h] = /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? []
        return { x: ox + ptOfEmu(Number(x)), y: oy + ptOfEmu(Number(y)), w: ptOfEmu(Number(w)), h: ptOfEmu(Number(h)), shape }
      }
      const near = (name: string, box: { x: number; y: number; w: number; h: number }): void => {
        const at = boxOf(name)
        for (const key of ['x', 'y', 'w', 'h'] as const) expect(Math.abs(at[key] - box[key]), `${name} ${key}`).toBeLessThan(0.02)
      }
      for (const symbol of page.symbols) near(`simbol ${symbol.symbol}`, symbol.box)
      for (const connector of page.connectors) near(`segilima ${connector.connector}`, connector.box)
      for (const part of page.flows) {
        const at = boxOf(`alur ${part.flow} ${part.part}`)
        const flipped = (axis: 'H' | 'V'): boolean => at.shape.includes(`flip${axis}="1"`) || at.shape.includes(`flip${axis}="true"`)
        const [first, last] = [0, 1].map((k): readonly [number, number] => [
          at.x + (flipped('H') === (k === 0) ? at.w : 0),
          at.y + (flipped('V') === (k === 0) ? at.h : 0),
        ])
        const path = [...at.shape.matchAll(/<a:pt x="(-?\d+)" y="(-?\d+)"/g)].map((match) => [
          at.x + ptOfEmu(Number(match[1])),
          at.y + ptOfEmu(Number(match[2])),
        ])
        const points = part.points.length === 2 ? [first, last] : path
        expect(points).toHaveLength(part.points.length)
        part.points.forEach(([x, y], k) => {
          const [px = 0, py = 0] = points[k] ?? []
          expect(Math.hypot(px - x, py - y), `${part.flow} titik ${k + 1}: ${px}, ${py} alih-alih ${x}, ${y}`).toBeLessThan(0.03)
        })
      }
    })
  })

  it('gives the group and every shape a sentence', async () => {
    const groups = groupsOf(await body)
    for (const { description, shapes } of groups)
      for (const text of [unescaped(description ?? ''), ...shapes.map((shape) => shape.description)])
        expect(text).toMatch(/^[A-Z].{12,}\.$/su)
  })

  it('numbers all drawings 1..n in document order', async () => {
    const ids = [...(await body).matchAll(/<(?:wp:docPr|wps:cNvPr|wpg:cNvPr|pic:cNvPr)\b[^>]*?\bid="(\d+)"/g)].map((match) =>
      Number(match[1]),
    )
    expect(ids).toEqual(ids.map((_, i) => i + 1))
  })

  it('ends every table cell in a paragraph', async () => {
    const cells = (await body).split('</w:tc>').slice(0, -1)
    expect(cells.length).toBeGreaterThan(0)
    for (const cell of cells) expect(cell.endsWith('</w:p>') || /<w:p(?: [^>]*)?\/>$/.test(cell)).toBe(true)
  })

  it('refers to nothing outside the file and to no missing part', async () => {
    const all = await parts
    for (const [name, text] of Object.entries(all)) {
      if (!name.endsWith('.rels')) continue
      expect(text).not.toContain('TargetMode="External"')
      for (const [, target] of text.matchAll(/Target="([^"]*)"/g)) {
        const folder = name.replace(/_rels\/[^/]*$/, '')
        const path = target?.startsWith('/') ? target.slice(1) : `${folder}${target}`
        expect(Object.keys(all)).toContain(path)
      }
    }
  })

  it('keeps rows whole, repeats header rows, sets no row height', async () => {
    const rows = [...(await outer).matchAll(/<w:tr>[\s\S]*?<\/w:tr>|<w:tr [\s\S]*?<\/w:tr>/g)].map((match) => match[0])
    const expected = input.layout.pages.flatMap((page) => page.tables.flatMap((table) => table.rows))
    expect(rows).toHaveLength(expected.length)
    rows.forEach((row, i) => {
      const role = expected[i]?.role
      expect(row).toContain('<w:cantSplit/>')
      expect(row.includes('<w:tblHeader/>')).toBe(role === 'header' || role === 'columnNumbers')
      expect(row).not.toContain('<w:trHeight')
    })
  })

  it('holds every cell as real text', async () => {
    const cells = [...(await outer).matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) =>
      letters(unescaped([...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''))),
    )
    const expected = input.layout.pages.flatMap((page) =>
      page.tables.flatMap((table) =>
        table.cells.map((cell) =>
          letters(
            cell.paragraphs
              .map(
                (p) =>
                  (p.marker ?? '') +
                  p.lines
                    .map((l) =>
                      logical(l.runs)
                        .map((r) => r.text)
                        .join(''),
                    )
                    .join(''),
              )
              .join(''),
          ),
        ),
      ),
    )
    const written = cells.filter((text) => text !== '').sort()
    expect(written).toEqual(expected.filter((text) => text !== '').sort())
  })

  it('holds breaks inside words by soft hyphens and zero width spaces', async () => {
    const paragraphs = input.layout.pages.flatMap((page) => page.tables.flatMap((table) => table.cells.flatMap((cell) => cell.paragraphs)))
    const ends = paragraphs.flatMap((paragraph) => paragraph.lines.slice(0, -1).map((line) => line.end))
    const xml = await body
    expect(xml.split('<w:softHyphen/>').length - 1).toBe(ends.filter((end) => end === 'hyphen').length)
    expect(xml.split('\u200b').length - 1).toBe(ends.filter((end) => end === 'zero-width').length)
  })

  it('says title, language and compatibility', async () => {
    const all = await parts
    const { title } = input.sop.identity
    expect(unescaped(all['docProps/core.xml'] ?? '')).toContain(
      `<dc:title>${/^S(?:OP|TANDAR OPERASIONAL PROSEDUR) /u.test(title) ? '' : 'SOP '}${title}</dc:title>`,
    )
    expect(all['word/styles.xml']).toContain('w:val="id-ID"')
    expect(all['word/settings.xml']).toMatch(/compatibilityMode"[^>]*|w:val="15"/)
    expect(all['word/settings.xml']).toContain('w:val="15"')
  })

  it.skipIf(!hasValidator)('has no fault for the Open XML SDK', async () => {
    expect(await sdkErrors(await file)).toEqual([])
  })

  it('gives the same bytes twice', async () => {
    const [first, second] = [await file, await renderDocx(input)]
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0)
  })
})

// The library's shapes are young: what it writes for one shape of each kind is kept, so that a new version cannot change it unseen.
it('writes one shape of each kind as it did', async () => {
  const [hand, combined] = [documents.find((d) => d.name === 'buatan-tangan'), documents.find((d) => d.name === 'satu-halaman')]
  const shapes = (
    await Promise.all([hand, combined].map(async (d) => (d ? shapesOf(partsOf(await renderDocx(d.input))['word/document.xml'] ?? '') : [])))
  ).flat()
  const kept = ['alur f1 1', 'alur f4 1', 'alur f11 1', 'alur f2 1', 'simbol s0', 'simbol s1', 'simbol s2', 'segilima A-out', 'label f3']
  const xml = kept.flatMap((name) => shapes.filter((shape) => shape.name === name).map((shape) => shape.xml.replace(/></g, '>\n<')))
  await expect(`${xml.join('\n\n')}\n`).toMatchFileSnapshot('../../golden/docx-shapes.xml')
})

it('gives the same bytes in another time zone', async () => {
  const [{ input }] = documents as [(typeof documents)[number]]
  const here = await renderDocx(input)
  const zone = process.env['TZ']
  try {
    for (const other of ['Asia/Jayapura', 'America/St_Johns']) {
      process.env['TZ'] = other
      expect(Buffer.compare(Buffer.from(here), Buffer.from(await renderDocx(input)))).toBe(0)
    }
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
})
