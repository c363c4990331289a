import * as z from 'zod/mini'
import { envelopeSchema } from './schema'

/** The JSON Schema of a `.sop` file, as text: what `sop.schema.json` beside this file holds and the command line prints. */
export const sopJsonSchemaText = (): string => {
  const schema = z.toJSONSchema(envelopeSchema, { target: 'draft-2020-12', io: 'input' })
  return `${JSON.stringify({ title: 'Tatalaksana: berkas SOP (.sop)', ...schema }, null, 2)}\n`
}
