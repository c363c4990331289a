// The public layout JSON, read as an outsider reads it.
import { describe, expect, it } from 'vitest'
import { writeLayoutJson } from '../../shared/page'
import { layoutOf } from '../support/documents'
import { exampleSop } from '../support/examples'

const KEYS: Readonly<Record<string, readonly string[]>> = {
  layout: ['contract', 'document', 'kind', 'paper', 'orientation', 'pages', 'totals', 'problems'],
  page: ['page', 'w', 'h', 'body', 'tables', 'texts', 'images', 'symbols', 'connectors', 'flows'],
  table: ['table', 'box', 'columns', 'rows', 'cells', 'rules'],
  row: ['key', 'role', 'part', 'parts', 'y', 'h'],
  cell: ['row', 'column', 'rowSpan', 'colSpan', 'box', 'text', 'lines', 'clipped'],
  line: ['x', 'baseline', 'w', 'text', 'font', 'sizePt', 'bold'],
  rule: ['from', 'to', 'widthPt'],
  text: ['role', 'box', 'lines'],
  symbol: ['symbol', 'row', 'kind', 'shape', 'actors', 'box', 'text', 'lines'],
  connector: ['connector', 'letter', 'role', 'flow', 'partnerPage', 'actor', 'box'],
  flow: ['flow', 'kind', 'part', 'parts', 'from', 'to', 'points', 'head', 'sharesStartWith', 'sharesEndWith', 'label'],
  end: ['at', 'id', 'side'],
  label: ['text', 'box', 'lines'],
  totals: ['activities', 'symbols', 'arrows', 'joints', 'open', 'labels', 'crossings', 'bends', 'flowsOverBreak', 'connectorPairs', 'work'],
}
type Thing = Readonly<Record<string, unknown>>
const things = (value: unknown): readonly Thing[] => value as readonly Thing[]
const layout = layoutOf(exampleSop('13'))
const json = JSON.parse(writeLayoutJson(layout)) as Thing
const pages = things(json['pages'])
const all = (of: readonly Thing[], key: string): readonly Thing[] => of.flatMap((one) => things(one[key]))

describe('the layout JSON', () => {
  it('has the keys of the contract, in its order and none besides', () => {
    const tables = all(pages, 'tables')
    const flows = all(pages, 'flows')
    const found: readonly (readonly [string, readonly Thing[]])[] = [
      ['layout', [json]],
      ['page', pages],
      ['table', tables],
      ['row', all(tables, 'rows')],
      ['cell', all(tables, 'cells')],
      ['line', all(all(tables, 'cells'), 'lines')],
      ['rule', all(tables, 'rules')],
      ['text', all(pages, 'texts')],
      ['symbol', all(pages, 'symbols')],
      ['connector', all(pages, 'connectors')],
      ['flow', flows],
      ['end', flows.flatMap(({ from, to }) => [from, ...(to === null ? [] : [to])] as Thing[])],
      ['label', flows.flatMap(({ label }) => (label === null ? [] : [label as Thing]))],
      ['totals', [json['totals'] as Thing]],
    ]
    for (const [kind, list] of found) {
      expect(list.length, kind).toBeGreaterThan(0)
      for (const one of list) expect(Object.keys(one), kind).toEqual(KEYS[kind])
    }
    expect(json['contract']).toBe('tatalaksana-layout/1')
  })
  it('rounds every length to 0.01 and knows no negative zero', () => {
    const numbers = writeLayoutJson(layout).match(/-?\d+\.\d+/g) ?? []
    expect(numbers.length).toBeGreaterThan(1000)
    for (const number of numbers) expect(number).toMatch(/^-?\d+\.\d{1,2}$/)
    const odd = { ...layout, pages: layout.pages.map((page) => ({ ...page, w: -0.001 })) }
    expect(writeLayoutJson(odd)).not.toMatch(/-0[,\n]/)
  })
  it('says the same in the same bytes, and what the layout says', () => {
    expect(writeLayoutJson(layoutOf(exampleSop('13')))).toBe(writeLayoutJson(layout))
    expect(all(pages, 'symbols').map(({ symbol }) => symbol)).toEqual(
      layout.pages.flatMap(({ symbols }) => symbols.map(({ symbol }) => symbol)),
    )
  })
})
