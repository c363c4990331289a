// Regenerate after a change of the schema: npx vitest run test/format/schema.test.ts -u
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument, serialiseDocument, sopJsonSchemaText } from '../../shared/format'
import type { DocumentId } from '../../shared/model'
import { exampleSop } from '../support/examples'

const file = join(import.meta.dirname, '../../shared/format/sop.schema.json')

describe('the JSON Schema', () => {
  it('in the repository is the one that the code gives', async () => {
    await expect(sopJsonSchemaText()).toMatchFileSnapshot(file)
  })
  it('names every part of a document and allows no other', () => {
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: { body: { properties: object; additionalProperties: boolean } } }
    expect(Object.keys(schema.properties.body.properties)).toEqual(['identity', 'tables', 'page', 'edition', 'classification'])
    expect(schema.properties.body.additionalProperties).toBe(false)
  })
  it('holds only patterns that validators of other languages read, too', () => {
    const patterns = [...readFileSync(file, 'utf8').matchAll(/"pattern": (".*")/g)].map(([, text = '']) => JSON.parse(text) as string)
    expect(patterns.length).toBeGreaterThan(0)
    // No Unicode properties, named groups or look-around: Python, Go and .NET differ from ECMAScript there.
    for (const pattern of new Set(patterns)) expect(pattern).not.toMatch(/\\[pPkK]|\(\?/)
  })
})

describe('reading under a Content Security Policy', () => {
  it('makes no function from text', () => {
    const text = serialiseDocument({ kind: 'sop', id: 'd1' as DocumentId, body: exampleSop('29') })
    const original = globalThis.Function
    let made = 0
    const forbidden = function (): never {
      made += 1
      throw new EvalError('unsafe-eval')
    }
    forbidden.prototype = original.prototype
    globalThis.Function = forbidden as unknown as FunctionConstructor
    try {
      expect(parseDocument(text).ok).toBe(true)
    } finally {
      globalThis.Function = original
    }
    expect(made).toBe(0)
  })
  it('comes from zod/mini alone', () => {
    for (const name of ['schema', 'jsonSchema', 'parse'])
      expect(readFileSync(join(import.meta.dirname, `../../shared/format/${name}.ts`), 'utf8')).not.toMatch(/from 'zod'/)
  })
})
