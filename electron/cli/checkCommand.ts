import type { Finding, Json } from '../../shared/model'
import { ruleSentence } from '../../shared/messages/rules'
import { clauseOf, plainProfile, runRules } from '../../shared/rules'
import type { Command } from './arguments'
import { openDocument, resolverOf } from './documents'
import { answer, EXIT, say, tell, type Surroundings } from './surroundings'

interface FindingAnswer {
  readonly rule: string
  readonly severity: Finding['severity']
  readonly at: Json
  readonly params: Finding['params']
  readonly message: string
  readonly clause: string
  readonly fixable: boolean
}

/** The rules over `.sop` files. Undone when a file cannot be read or an error is found. */
export async function checkCommand(command: Extract<Command, { readonly name: 'check' }>, around: Surroundings): Promise<number> {
  const today = command.date?.day ?? dayHere(new Date(around.now()))
  const answers: {
    readonly in: string
    readonly findings: readonly FindingAnswer[]
    readonly error?: { readonly code: string; readonly text: string }
  }[] = []
  for (const file of command.files) {
    const opened = await openDocument(file, around)
    if (!opened.ok) {
      tell(around, opened.message)
      answers.push({ in: file, findings: [], error: { code: opened.code, text: opened.message } })
      continue
    }
    const { body } = opened.document
    const findings = runRules({ document: body, today, profile: plainProfile, resolver: resolverOf(body) }).map(asAnswer)
    answers.push({ in: file, findings })
    if (!command.json) describe(file, findings, around)
  }
  if (command.json) answer(around, answers)
  const bad = answers.some((one) => one.error !== undefined || one.findings.some((finding) => finding.severity === 'error'))
  return bad ? EXIT.undone : EXIT.done
}

/** The date of this computer: in Indonesia the morning's UTC date is still yesterday's. */
const dayHere = (now: Date): string =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

const asAnswer = (finding: Finding): FindingAnswer => ({
  rule: finding.rule,
  severity: finding.severity,
  at: finding.at,
  params: finding.params,
  message: ruleSentence(finding, 'id'),
  clause: clauseOf(finding.rule),
  fixable: finding.fix !== undefined,
})

function describe(file: string, findings: readonly FindingAnswer[], around: Surroundings): void {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  tell(around, say('cli.checked', { in: file, errors: count('error'), warnings: count('warning'), hints: count('hint') }))
  for (const { severity, rule, message } of findings)
    tell(around, say('cli.finding', { severity: say(`cli.severity.${severity}`), rule, message }))
}
