import { oneLine, type Finding, type Json, type Sop } from '../model'
import type { Found, Rule, RuleContext, RuleProfile } from './rule'

/** An office that has settled nothing: every rule runs. */
export const plainProfile: RuleProfile = { off: [] }

/** The id of the finding that stands for a rule which itself failed. */
const failed = 'rule-failed'

const findingOf = (rule: Rule, found: Found, { document }: RuleContext): Finding => ({
  rule: rule.id,
  severity: found.severity ?? rule.severity,
  at: found.at,
  params: { ...tableOf(document, found.at), ...found.params },
  ...(found.fix === undefined ? {} : { fix: found.fix }),
})

/** Which table a finding lies in, where the document has several: its place from 1 and its title, for the sentence. */
const tableOf = ({ tables }: Sop, at: Json): Finding['params'] => {
  const index = tables.findIndex(({ id }) => typeof at === 'object' && at !== null && 'table' in at && at['table'] === id)
  const table = tables[index]
  return table === undefined || tables.length === 1 ? {} : { tableNumber: index + 1, tableTitle: oneLine(table.title) }
}

/** What the rules find, rule by rule in their order. A rule that throws becomes a finding itself, and the others go on. */
export const runEach = (rules: readonly Rule[], context: RuleContext): readonly Finding[] =>
  rules.flatMap((rule): readonly Finding[] => {
    if (context.profile.off.includes(rule.id)) return []
    try {
      return [...rule.check(context)].map((found) => findingOf(rule, found, context))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return [{ rule: failed, severity: 'warning', at: null, params: { rule: rule.id, reason } }]
    }
  })
