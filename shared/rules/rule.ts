import type { CommandCall, DocumentId, FlowTable, Finding, Json, Resolver, Sop, TableId } from '../model'
import type { Layout } from '../page'

/** What the office has settled about the checks. */
export interface RuleProfile {
  readonly off: readonly string[] // ids of rules that this office does not run
}
/** The other documents of the project, for rules that look beyond the one at hand. */
export interface ProjectView {
  readonly documents: readonly { readonly id: DocumentId; readonly title: string; readonly number: string }[]
}

/** All that a rule sees. It asks nothing else: no clock, no disk, no network. */
export interface RuleContext {
  readonly document: Sop
  readonly table?: TableId // only this flow table; the identity is checked all the same
  readonly layout?: Layout
  readonly project?: ProjectView
  readonly today: string // 'YYYY-MM-DD'
  readonly profile: RuleProfile
  readonly resolver: Resolver
}

/** What a rule found; severity where it differs from the rule's own. A text param `variant` picks the sentence `<rule>.<variant>`. */
export interface Found {
  readonly at: Json
  readonly params?: Readonly<Record<string, string | number>>
  readonly severity?: Finding['severity']
  readonly fix?: CommandCall
}

export interface Rule {
  readonly id: string // the file's name
  readonly severity: Finding['severity']
  readonly clause: string // where it is written, or why the rule helps the reader; as printed under 'Mengapa?'
  readonly check: (context: RuleContext) => Iterable<Found>
}

/** The flow tables that this run looks at. */
export const tablesOf = ({ document, table }: RuleContext): readonly FlowTable[] =>
  table === undefined ? document.tables : document.tables.filter((other) => other.id === table)
