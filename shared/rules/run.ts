import type { Finding } from '../model'
import type { Found, Rule, RuleContext, RuleProfile } from './rule'

/** An office that has settled nothing: every rule runs. */
export const plainProfile: RuleProfile = { off: [] }

/** The id of the finding that stands for a rule which itself failed. */
const failed = 'rule-failed'

const findingOf = (rule: Rule, found: Found): Finding => ({
  rule: rule.id,
  severity: found.severity ?? rule.severity,
  at: found.at,
  params: found.params ?? {},
  ...(found.fix === undefined ? {} : { fix: found.fix }),
})

/** What the rules find, rule by rule in their order. A rule that throws becomes a finding itself, and the others go on. */
export const runEach = (rules: readonly Rule[], context: RuleContext): readonly Finding[] =>
  rules.flatMap((rule): readonly Finding[] => {
    if (context.profile.off.includes(rule.id)) return []
    try {
      return [...rule.check(context)].map((found) => findingOf(rule, found))
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return [{ rule: failed, severity: 'warning', at: null, params: { rule: rule.id, reason } }]
    }
  })
