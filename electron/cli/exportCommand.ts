import { basename, extname } from 'node:path'
import { runExportJob, type DocumentReport, type ExportJob, type JobDocument, type JobFailure } from '../../shared/export/job'
import { sentence } from '../files/sentences'
import type { Command } from './arguments'
import { bundledFonts, layoutOf, rasteriserOf } from './bundled'
import { openDocument } from './documents'
import { writerInto } from './output'
import { answer, EXIT, pathOf, problemSentence, say, tell, type Surroundings } from './surroundings'

/** `.sop` files in; PDF, DOCX, SVG and PNG out, by the same job as the application's worker. */
export async function exportCommand(command: Extract<Command, { readonly name: 'export' }>, around: Surroundings): Promise<number> {
  const write = writerInto(around, pathOf(around, command.out))
  const documents = command.files.map((file): JobDocument => ({
    source: file,
    name: basename(file, extname(file)),
    read: async () => {
      const opened = await openDocument(file, around)
      return opened.ok ? { ok: true, document: opened.document.id, sop: opened.document.body } : { ok: false, message: opened.message }
    },
  }))
  const job: ExportJob = {
    documents,
    formats: command.to,
    date: command.date?.instant ?? around.now(),
    ...(command.paper === null ? {} : { paper: command.paper }),
    ...(command.orientation === null ? {} : { orientation: command.orientation }),
  }
  const report = await runExportJob(job, {
    layout: layoutOf,
    fonts: bundledFonts(around.assets),
    rasteriser: rasteriserOf(around),
    writeFile: (file) => write(file.name, file.bytes),
    pause: () => new Promise((resolve) => void setImmediate(resolve)),
  })
  for (const document of report.documents) describe(document, command.json, around)
  if (command.json) answer(around, report.documents.map(asJson))
  return report.documents.some((document) => document.failures.length > 0) ? EXIT.undone : EXIT.done
}

function describe(document: DocumentReport, json: boolean, around: Surroundings): void {
  if (!json) {
    for (const file of document.files)
      tell(around, say('cli.exported', { in: document.source, path: file.path, pages: file.pages, bytes: file.bytes }))
    for (const picture of document.spoilt) tell(around, `  ${sentence('id', `export.spoilt.${picture}`)}`)
    for (const problem of document.problems) tell(around, `  ${problemSentence(problem)}`)
  }
  for (const failure of document.failures) tell(around, sentenceOf(document.source, failure))
}

function sentenceOf(source: string, failure: JobFailure): string {
  if (failure.message !== '') return failure.message
  const file = basename(source)
  switch (failure.code) {
    case 'layout-failed':
      return say('cli.layout-failed', { file })
    case 'unreadable':
      return say('cli.unreadable', { file })
    case 'render-failed':
    case 'write-failed':
      return say('cli.render-failed', { file, format: (failure.to ?? '').toUpperCase() })
  }
}

/** One input's line of `export --json` (contract §5). What failed stands among the problems, in the same shape. */
function asJson(document: DocumentReport) {
  const failed = document.failures.map((failure) => ({
    code: failure.code,
    page: 0,
    at: failure.to ?? '',
    detail: sentenceOf(document.source, failure),
  }))
  const spoilt = document.spoilt.map((at) => ({ code: 'picture-spoilt', page: 0, at, detail: sentence('id', `export.spoilt.${at}`) }))
  const problems = document.problems.map(({ code, page, at, detail }) => ({ code, page, at, detail }))
  const files = document.files.map(({ to, path, pages, bytes }) => ({ to, path, pages, bytes }))
  return { in: document.source, files, problems: [...failed, ...spoilt, ...problems] }
}
