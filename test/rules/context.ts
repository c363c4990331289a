import { runCommand } from '../../shared/commands'
import { documentResolver, type CommandCall, type Finding, type Sop } from '../../shared/model'
import { plainProfile, runRules, type RuleContext } from '../../shared/rules'

export const contextOf = (document: Sop, more: Partial<RuleContext> = {}): RuleContext => ({
  document,
  today: '2026-01-02',
  profile: plainProfile,
  resolver: documentResolver(document),
  ...more,
})
/** What one rule finds, or all of them. */
export const findingsOf = (document: Sop, rule?: string, more: Partial<RuleContext> = {}): readonly Finding[] =>
  runRules(contextOf(document, more)).filter((finding) => rule === undefined || finding.rule === rule)
export const fixed = (document: Sop, fix: CommandCall | undefined): Sop => (fix === undefined ? document : runCommand(document, fix))
