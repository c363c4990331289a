// The shape of every request's argument, checked before its handler runs. The compiler holds each shape equal to the contract.
import * as z from 'zod/mini'
import { documentLimits } from '../../shared/format/limits'
import type { FileToken, Requests, Settings } from '../../shared/ipc/contract'
import { orientations, papers } from '../../shared/model/query'
import { settingsShape } from '../settings/shapes'

/** The longest text a request may carry, in UTF-16 units: well above the limit of documents, which saving names in a sentence. */
export const TEXT_LIMIT = 4 * documentLimits.bytes

const nothing = z.null()
const token = z.string().check(z.minLength(1), z.maxLength(100)) as unknown as z.ZodMiniType<FileToken>
const text = z.string().check(z.maxLength(TEXT_LIMIT))
// A document goes by its title, which may be as long as any text in it: a limit of its own would keep such a document from being saved.
const name = text
const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/u))
const word = z.string().check(z.maxLength(200))
const withToken = z.strictObject({ token })
const withJob = z.strictObject({ job: word })
const exportRequest = z.strictObject({
  text,
  name,
  to: z.array(z.enum(['pdf', 'docx'])).check(z.minLength(1), z.maxLength(2)),
  paper: z.enum(papers),
  orientation: z.enum(orientations),
})
const clipboardRole = z.enum(['cut', 'copy', 'paste', 'selectAll'])
const menuItem = z.union([
  z.literal('separator'),
  z.strictObject({ command: word, label: text, shortcut: z.nullable(word), enabled: z.boolean(), role: z.nullable(clipboardRole) }),
])
const menus = z.array(z.strictObject({ label: word, items: z.array(menuItem).check(z.maxLength(100)) })).check(z.maxLength(20))

type Shape<T> = { readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false } }

export const argumentShapes: { readonly [K in keyof Requests]: Shape<Requests[K]['in']> } = {
  'app:boot': nothing,
  'file:open-dialog': nothing,
  'file:open-recent': withToken,
  'file:reread': withToken,
  'file:save': z.strictObject({ token, text, expectedHash: hash, overwriteChanged: z.boolean() }),
  'file:save-as': z.strictObject({ text, name }),
  'file:recent': nothing,
  'file:note-opened': withToken,
  'file:clear-recent': nothing,
  'file:reveal': withToken,
  'file:launch': withToken,
  'file:pick-image': nothing,
  'example:open': nothing,
  'export:start': exportRequest,
  'export:cancel': withJob,
  'import:cancel': withJob,
  'print:start': exportRequest,
  'settings:set': z.partial(z.strictObject(settingsShape.shape)) as unknown as Shape<Partial<Settings>>,
  'menu:set': z.strictObject({ menus }),
  'window:state': z.strictObject({ title: name, dirty: z.boolean() }),
  'window:close': nothing,
  'window:command': z.strictObject({ command: z.union([z.enum(['minimize', 'maximize', 'fullscreen', 'quit']), clipboardRole]) }),
}
