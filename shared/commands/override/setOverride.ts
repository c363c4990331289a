import { override, tableId } from '../args'
import { command } from '../command'
import { refuse } from '../refuse'
import { inTable } from '../pieces/find'
import { kept } from '../pieces/lists'
import { sameQuestion, standsIn } from '../pieces/overriding'
import { same } from '../pieces/same'

/** Makes a choice among what the layout offers (side, channel, height, break, share of width); it replaces an earlier one on the same question. */
export const setOverride = command(
  'setOverride',
  { table: tableId, override },
  {
    run: (sop, { table, override }) =>
      inTable(sop, table, (old) => {
        if (!standsIn(old, override)) return refuse(`what the choice ${override.kind} is about is not in table ${table}`)
        if (old.overrides.some((other) => same(other, override))) return old
        return { ...old, overrides: [...kept(old.overrides, (other) => !sameQuestion(other, override)), override] }
      }),
    title: (_, { override }) => ({ variant: override.kind }),
  },
)
