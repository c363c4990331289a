// The figures of `npm run -s report:examples`, held to their limits.
import { expect, it } from 'vitest'
import { exampleFiles } from '../support/documents'
import { faultsOf, reportExamples } from './examples'

it('every example, on A4 and F4, reads back as it stands in its data', { timeout: 900_000 }, async () => {
  const lines = await reportExamples(['a4', 'f4'], await exampleFiles())
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.flatMap((line) => faultsOf(line).map((fault) => `${line.example} ${line.paper}: ${fault}`))).toEqual([])
  // The goal that real pages reach; the limit of a fault is 1 %.
  for (const line of lines) expect(line.lonelyPercent, `${line.example} ${line.paper}`).toBeLessThanOrEqual(0.1)
})
