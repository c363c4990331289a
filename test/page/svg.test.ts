import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeXml, svgOf } from '../../shared/page'
import { flowPage, identityPage, line } from './samplePages'

const options = { pictures: () => null }
const count = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].length

describe('SVG of a page', () => {
  test('counts symbols, flow parts and connectors by their data attributes', () => {
    const svg = svgOf(flowPage, options)
    expect(count(svg, /data-symbol="/g)).toBe(4)
    expect(count(svg, /data-flow="/g)).toBe(4)
    expect(count(svg, /data-connector="/g)).toBe(1)
    expect(svg).toContain('data-flow="f3" data-part="1"')
    expect(svg).toContain('data-connector="A-out"')
  })

  test('writes each run at its x and baseline, names the face, turns rotated text', () => {
    const svg = svgOf(flowPage, options)
    expect(svg).toMatch(
      /<text x="84" y="145" font-family="Arimo[^"]*" font-size="9" data-text="cell" data-row="r1" data-column="activity">Mengajukan permohonan<\/text>/,
    )
    expect(svg).toMatch(/<text x="220" y="98"[^>]*font-weight="700"[^>]*transform="rotate\(-90 220 98\)"/)
    expect(svg).toMatch(/font-family="Arimo[^"]*" font-size="9" font-style="italic"[^>]*>A: ke hal\. 3</)
  })

  test('escapes markup and draws vector and PNG pictures', () => {
    const svg = svgOf(identityPage, { pictures: () => ({ kind: 'png', png: new Uint8Array([1, 2, 3, 4]) }), title: 'A & <B>' })
    expect(svg).toContain('Hukum &amp; &lt;tata&gt; &quot;usaha&quot;')
    expect(svg).toContain('<title>A &amp; &lt;B&gt;</title>')
    expect(svg).toContain('href="data:image/png;base64,AQIDBA=="')
    const vector = { w: 10, h: 10, paths: [{ d: 'M0 0L10 10', strokeWidth: 1 }] }
    expect(svgOf(identityPage, { pictures: () => ({ kind: 'vector', vector }) })).toContain(
      '<path d="M0 0L10 10" fill="none" stroke="#000" stroke-width="1"/>',
    )
  })

  test('any text is well-formed XML 1.0', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeXml(text)
        expect(escaped).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot);)/)
        expect(Buffer.from(escaped).toString()).toBe(escaped) // no lone surrogate
        expect(escaped).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
    )
  })

  test('spaces at the ends of a run are kept', () => {
    const page = { ...flowPage, texts: [{ role: 'title' as const, box: flowPage.body, lines: [line(' lalu ', 60, 60)] }] }
    expect(svgOf(page, options)).toMatch(/ xml:space="preserve" data-text="title"> lalu </)
  })

  test('equal pages give equal text', () => {
    expect(svgOf(structuredClone(flowPage), options)).toBe(svgOf(flowPage, options))
  })
})
