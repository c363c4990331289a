import { rule as agencyLogoRequired } from './agency-logo-required'
import { rule as sopNumberRequired } from './sop-number-required'
import { rule as createdDateValid } from './created-date-valid'
import { rule as revisionDateOrder } from './revision-date-order'
import { rule as effectiveDateValid } from './effective-date-valid'
import { rule as nipFormat } from './nip-format'
import { rule as relatedSopBlank } from './related-sop-blank'
import { rule as relatedSopValid } from './related-sop-valid'
import { rule as warningClauseForm } from './warning-clause-form'
import { rule as actorLaneEmpty } from './actor-lane-empty'
import { rule as stepNumbering } from './step-numbering'
import { rule as stepSingleActor } from './step-single-actor'
import { rule as decisionExits } from './decision-exits'
import { rule as processOneExit } from './process-one-exit'
import { rule as endHasExit } from './end-has-exit'
import { rule as startHasEntry } from './start-has-entry'
import { rule as arrowDangling } from './arrow-dangling'
import { rule as activityConditionalNoDecision } from './activity-conditional-no-decision'
import { rule as mutuBakuRequired } from './mutu-baku-required'
import { rule as timeParsable } from './time-parsable'
import type { Finding } from '../model'
import type { Rule, RuleContext } from './rule'
import { runEach } from './run'

export type { Found, ProjectView, Rule, RuleContext, RuleProfile } from './rule'
export { plainProfile, runEach } from './run'

/** Every rule, in the order of the office form: identity, actors, steps, flow, mutu baku. */
export const rules: readonly Rule[] = [
  agencyLogoRequired,
  sopNumberRequired,
  createdDateValid,
  revisionDateOrder,
  effectiveDateValid,
  nipFormat,
  relatedSopBlank,
  relatedSopValid,
  warningClauseForm,
  actorLaneEmpty,
  stepNumbering,
  stepSingleActor,
  decisionExits,
  processOneExit,
  endHasExit,
  startHasEntry,
  arrowDangling,
  activityConditionalNoDecision,
  mutuBakuRequired,
  timeParsable,
]

/** Where a rule is written; '' for an unknown one. */
export const clauseOf = (id: string): string => rules.find((rule) => rule.id === id)?.clause ?? ''

/** All rules over one document: its findings in the order of the rules, within a rule in printed order. */
export const runRules = (context: RuleContext): readonly Finding[] => runEach(rules, context)
