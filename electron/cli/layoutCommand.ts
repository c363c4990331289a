import { basename } from 'node:path'
import { onPaper } from '../../shared/export/job'
import type { Layout } from '../../shared/page'
import { writeLayoutJson } from '../../shared/page/layoutJson'
import type { Command } from './arguments'
import { layoutOf } from './bundled'
import { openDocument } from './documents'
import { EXIT, problemSentence, say, tell, type Surroundings } from './surroundings'

/** The computed pages of one `.sop` file as "tatalaksana-layout/1" (contract §4). */
export async function layoutCommand(command: Extract<Command, { readonly name: 'layout' }>, around: Surroundings): Promise<number> {
  const opened = await openDocument(command.file, around)
  if (!opened.ok) {
    tell(around, opened.message)
    return EXIT.undone
  }
  const layout = laidOut(opened.document.id, onPaper(opened.document.body, asked(command)))
  if (layout === null) {
    tell(around, say('cli.layout-failed', { file: basename(command.file) }))
    return EXIT.undone
  }
  if (command.json) around.stdout(writeLayoutJson(layout))
  else {
    const { symbols, arrows } = layout.totals
    tell(around, say('cli.laid-out', { in: command.file, pages: layout.pages.length, symbols, arrows, problems: layout.problems.length }))
    for (const problem of layout.problems) tell(around, `  ${problemSentence(problem)}`)
  }
  return EXIT.done
}

const asked = ({ paper, orientation }: Extract<Command, { readonly name: 'layout' }>) => ({
  ...(paper === null ? {} : { paper }),
  ...(orientation === null ? {} : { orientation }),
})

/** A layout never fails by contract; should it all the same, the user is told and no trace of code is shown. */
function laidOut(...[document, sop]: Parameters<typeof layoutOf>): Layout | null {
  try {
    return layoutOf(document, sop)
  } catch {
    return null
  }
}
