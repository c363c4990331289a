// SOP JSON built by hand, and what the tests of its import read from the result.
import { importSopJson, importWarningSentence } from '../../shared/exchange/sopJson'
import type { ImportResult } from '../../shared/exchange/sopJson'
import type { Sop } from '../../shared/model'
import { idsInOrder } from '../support/ids'

export const read = (data: unknown): ImportResult =>
  importSopJson(typeof data === 'string' ? data : JSON.stringify(data), { ids: idsInOrder() })
export const taken = (data: unknown): Extract<ImportResult, { ok: true }> => {
  const result = read(data)
  if (!result.ok) throw new Error(result.code)
  return result
}
export const told = (data: unknown): readonly string[] => taken(data).warnings.map((warning) => importWarningSentence(warning, 'id'))
export const codes = (data: unknown): readonly string[] => taken(data).warnings.map(({ code }) => code)
/** Flows as 'from>to label' with symbols named by row and, where there are several, by letter. */
export const flows = (sop: Sop): readonly string[] => {
  const names = new Map<string, string>()
  const [table] = sop.tables
  const rows = table.rows.filter((row) => row.kind === 'activity')
  rows.forEach((row, at) => row.symbols.forEach(({ id }, nth) => names.set(id, `${at + 1}${row.symbols.length > 1 ? 'abcd'[nth] : ''}`)))
  const name = (id: string | null): string => (id === null ? '?' : (names.get(id) ?? '!'))
  return table.flows.map((flow) =>
    flow.kind === 'joint'
      ? `${name(flow.between[0])}-${name(flow.between[1])}`
      : `${name(flow.from)}>${name(flow.to)}${flow.label && ` ${flow.label}`}`,
  )
}
export const row = (no: unknown, pelaksana: unknown, next: unknown = [], more: object = {}): object => ({
  no,
  kegiatan: `k${String(no)}`,
  pelaksana,
  jenis: 'proses',
  next,
  ...more,
})
export const to = (target: unknown, label = ''): object => ({ to: target, label })
export const form = (langkah: readonly unknown[], more: object = {}): object => ({ pelaksana: ['A', 'B', 'C'], langkah, ...more })
