// The fourteen examples, laid out and read back: what stands in the PDF and SVG is what the layout says, and nothing outside the body.
import { describe, expect, test } from 'vitest'
import { layoutOf } from '../../../electron/cli/bundled'
import { onPaper } from '../../../shared/export/job'
import { renderPdf } from '../../../shared/export/pdf'
import { documentResolver } from '../../../shared/model'
import { marksOf, svgOf, type Mark, type Point } from '../../../shared/page'
import { readPdf } from '../../report/pdfInk'
import { exampleFiles, exampleSop } from '../../support/examples'
import { bundledFonts } from '../../support/pages'

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length
const same = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) < 0.02 && Math.abs(a[1] - b[1]) < 0.02

/** The corners of what a mark covers, its line's width aside. */
function reach(mark: Mark): readonly Point[] {
  switch (mark.kind) {
    case 'rule':
      return [mark.from, mark.to]
    case 'stroke':
    case 'head':
      return mark.points
    case 'text':
      return mark.rotated
        ? [
            [mark.run.x, mark.run.baseline],
            [mark.run.x, mark.run.baseline - mark.run.w],
          ]
        : [
            [mark.run.x, mark.run.baseline],
            [mark.run.x + mark.run.w, mark.run.baseline],
          ]
    case 'image':
    case 'ground':
    case 'outline':
      return [
        [mark.box.x, mark.box.y],
        [mark.box.x + mark.box.w, mark.box.y + mark.box.h],
      ]
  }
}

describe.each(exampleFiles.map(({ name }) => name))('example %s', (name) => {
  test.each(['a4', 'f4'] as const)('on %s: paths, text and places in PDF and SVG are the layout’s', async (paper) => {
    const sop = onPaper(exampleSop(name), { paper })
    const layout = layoutOf('d', sop)
    const read = await readPdf(
      await renderPdf({ layout, sop, resolver: documentResolver(sop), fonts: bundledFonts, date: '2026-01-02T03:04:05Z' }),
    )
    expect(read.length).toBe(layout.pages.length)
    layout.pages.forEach((page, i) => {
      const marks = marksOf(page)
      const strokes = marks.filter((mark) => mark.kind === 'stroke')
      const paths = (read[i]?.paths ?? []).filter((path) => path.paint === 'stroke' && Math.abs(path.widthPt - 1.25) < 0.01)
      expect(paths.length).toBe(page.flows.length)
      strokes.forEach((stroke, k) => expect(stroke.points.every((point, n) => same(point, paths[k]?.points[n]))).toBe(true))
      expect((read[i]?.paths ?? []).filter((path) => path.paint === 'both').length).toBe(page.symbols.length + page.connectors.length)
      const words = marks.flatMap((mark) => (mark.kind === 'text' ? mark.run.text.split(/\s+/) : [])).filter((word) => word !== '')
      expect((read[i]?.words ?? []).flatMap((word) => word.text.split(/\s+/)).filter((word) => word !== '')).toEqual(words)
      const svg = svgOf(page, { pictures: () => null })
      expect([count(svg, / data-symbol="/g), count(svg, / data-flow="/g), count(svg, / data-connector="/g)]).toEqual([
        page.symbols.length,
        page.flows.length,
        page.connectors.length,
      ])
      const { x, y, w, h } = page.body
      const outside = marks.filter((mark) =>
        reach(mark).some(([px, py]) => px < x - 0.6 || px > x + w + 0.6 || py < y - 0.6 || py > y + h + 0.6),
      )
      expect(outside).toEqual([])
    })
  })
})
