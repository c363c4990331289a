import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CommandError, commandTitle, mergeKeyOf, runCommand, commands, type CommandTitle } from '../../shared/commands'
import { parseDocument, serialiseDocument } from '../../shared/format'
import { record, redo, startHistory, undo, type History } from '../../shared/history'
import { commandSentence } from '../../shared/messages/commands'
import { checkIntegrity, type CommandCall, type DocumentId, type Json, type Sop } from '../../shared/model'
import { soundSop } from '../support/builders'
import { randomSop } from '../support/randomSop'
import { callFor, commandNames } from './anyCall'
import { statedIntegrity } from './statedIntegrity'

/** Numbers for the choices of one call, read in a circle. */
const choices = fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 })
const steps = fc.array(fc.record({ name: fc.constantFrom(...commandNames), choices }), { maxLength: 120, size: 'max' })
const starts = fc.oneof(
  fc.constant(soundSop()),
  fc.integer({ min: 1, max: 1000 }).map((seed) => randomSop(seed, { rows: 6, actors: 4 })),
)

interface Played {
  readonly calls: readonly { readonly before: Sop; readonly call: CommandCall; readonly after: Sop }[]
  readonly end: Sop
}
const play = (
  start: Sop,
  list: readonly { readonly name: (typeof commandNames)[number]; readonly choices: readonly number[] }[],
): Played => {
  let ids = 0
  let sop = start
  const calls: Played['calls'][number][] = []
  for (const { name, choices } of list) {
    let at = 0
    const call = callFor(
      name,
      sop,
      (count) => (choices[at++ % choices.length] ?? 0) % count,
      () => `new${(ids += 1)}`,
    )
    if (call === null) continue
    const after = runCommand(sop, call)
    calls.push({ before: sop, call, after })
    sop = after
  }
  return { calls, end: sop }
}
const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

// A slow machine is no fault of the product: these run as long as they need.
describe('any sequence of commands', { timeout: 120_000 }, () => {
  it('keeps the document whole, never changes what it was given, and survives as JSON', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        for (const { call, after } of play(frozen(start), list).calls) {
          expect(statedIntegrity(frozen(after)), call.name).toEqual([])
          expect(checkIntegrity(after), call.name).toEqual([])
          expect(JSON.parse(JSON.stringify(after))).toEqual(after)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('makes documents that come back from their files', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        const { end } = play(start, list)
        const id = 'dokumen' as DocumentId
        const read = parseDocument(serialiseDocument({ kind: 'sop', id, body: end }))
        expect(read).toMatchObject({ ok: true, notices: [] })
        expect(read.ok && read.body).toEqual(end)
      }),
      { numRuns: 100 },
    )
  })

  it('replays from its calls alone', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        const { calls, end } = play(start, list)
        const journal = JSON.parse(JSON.stringify(calls.map(({ call }) => call))) as CommandCall[]
        expect(journal.reduce(runCommand, start)).toEqual(end)
      }),
      { numRuns: 100 },
    )
  })

  it('gives the same reference back when nothing changes', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        for (const { before, call, after } of play(start, list).calls) {
          if (JSON.stringify(after) === JSON.stringify(before)) expect(after, call.name).toBe(before)
          // unchanged tables are shared, so that pages can be reused by reference
          for (const table of after.tables) {
            const old = before.tables.find((other) => other.id === table.id)
            if (old && JSON.stringify(old) === JSON.stringify(table)) expect(table, call.name).toBe(old)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('undo all gives the start, redo all the end, both by reference', () => {
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        let history: History<Sop, CommandTitle> = startHistory(start, start)
        for (const { before, call, after } of play(start, list).calls)
          history = record(history, after, commandTitle(before, call), mergeKeyOf(call))
        const end = history.present
        const count = history.past.length
        for (let i = 0; i < count; i++) history = undo(history)
        expect(history.present).toBe(start)
        expect(undo(history)).toBe(history)
        for (let i = 0; i < count; i++) history = redo(history)
        expect(history.present).toBe(end)
        expect(redo(history)).toBe(history)
      }),
      { numRuns: 200 },
    )
  })

  it('has an undo label in both languages for every call, without empty places', () => {
    const named = new Set<string>()
    fc.assert(
      fc.property(starts, steps, (start, list) => {
        for (const { before, call } of play(start, list).calls) {
          const title = commandTitle(before, call)
          named.add(call.name)
          for (const language of ['id', 'en'] as const) {
            const sentence = commandSentence(title, language)
            expect(sentence).not.toBe(title.key)
            expect(sentence).not.toMatch(/[{}\n]|^\s|\s$|\s{2}/) // a name that is blank would leave its place blank
          }
        }
      }),
      { numRuns: 300, seed: 7 },
    )
    expect([...named].sort()).toEqual([...commandNames].sort())
  })
})

describe('wrong arguments', { timeout: 120_000 }, () => {
  const wrong = fc.constantFrom<Json>(null, 'tiada', -1, 1.5, [], {}, [null], { tiada: 1 }, true)
  it('throw, whichever field is wrong, and never change the document', () => {
    fc.assert(
      fc.property(starts, steps, fc.nat(), wrong, (start, list, which, value) => {
        for (const { before, call } of play(start, list.slice(0, 10)).calls) {
          const args = call.args as { readonly [key: string]: Json }
          const fields = Object.keys(args)
          const field = fields[which % fields.length] ?? ''
          const without = Object.fromEntries(Object.entries(args).filter(([key]) => key !== field))
          expect(() => runCommand(before, { name: call.name, args: without }), `${call.name} without ${field}`).toThrow(CommandError)
          expect(() => runCommand(before, { name: call.name, args: { ...args, tiada: value } }), `${call.name} with more`).toThrow(
            CommandError,
          )
          if (field === 'table' && call.name !== 'addTable' && args['table'] !== null && value !== null)
            expect(() => runCommand(before, { name: call.name, args: { ...args, table: value } })).toThrow(CommandError)
        }
        expect(() => runCommand(start, { name: 'tiada', args: {} })).toThrow(CommandError)
        expect(() => runCommand(start, { name: 'toString', args: {} })).toThrow(CommandError)
      }),
      { numRuns: 100 },
    )
  })

  it('a value of a foreign kind throws in every field of every command', () => {
    for (const name of Object.keys(commands)) {
      for (const args of [null, 'teks', 3, [], true] as const)
        expect(() => runCommand(soundSop(), { name, args }), name).toThrow(CommandError)
    }
  })
})
