import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react'
import { Check, FileText, FileType, Printer } from 'lucide-react'
import type { ExportedFile, ExportRequest, Orientation, Paper } from '../../shared/ipc/contract'
import { problemSentence, sentence } from '../../shared/messages'
import { Press } from '../app/controls'
import { DialogFrame } from '../app/DialogFrame'
import { orientationWords, PaperChoice, paperWords } from '../app/PaperChoice'
import { bridge } from '../state/bridge'
import { fileNameOf, nameOf, pickEmblem } from '../state/files'
import { findingsOf } from '../state/findings'
import { said } from '../state/notices'
import { layoutOf } from '../state/pages'
import { picturesOf } from '../state/pictures'
import { writeDocument } from '../state/reading'
import { nextFinding } from '../state/review'
import { activeDocument, showDialog } from '../state/session'
import { changeSettings } from '../state/settings'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import css from './ExportDialog.module.css'
import { PagePicture } from './PagePicture'

type Wanted = 'print' | 'pdf' | 'docx'
type Stage =
  | { readonly at: 'choosing'; readonly said: string | null; readonly bad: boolean }
  | { readonly at: 'working'; readonly job: string | null; readonly done: number; readonly total: number; readonly step: string }
  | {
      readonly at: 'done'
      readonly files: readonly ExportedFile[]
      readonly unsaved: readonly string[]
      readonly problems: readonly string[]
      readonly notOpened: string | null
    }

/** Print or export: the real pages on the paper chosen, PDF and Word or the printer, progress that can be stopped. */
export const ExportDialog = (): ReactElement | null => {
  const t = useWords()
  const store = useSessionStore()
  const document = useSession(activeDocument)
  const language = useSession((session) => session.settings.language)
  const remembered = useSession((session) => session.settings.export)
  const own = document?.history.present.page
  const refused = useSession((session) => session.notices.find(({ key }) => key === 'document emblem')?.consequence ?? null)
  const [chosen, setChosen] = useState<{ readonly paper: Paper; readonly orientation: Orientation }>({
    paper: own?.paper ?? 'a4',
    orientation: own?.orientation ?? 'landscape',
  })
  const { paper, orientation } = chosen
  const [wanted, setWanted] = useState<readonly Wanted[]>(() => {
    const last: Wanted[] = [...(remembered.pdf ? (['pdf'] as const) : []), ...(remembered.docx ? (['docx'] as const) : [])]
    return last.length === 0 ? ['pdf'] : last
  })
  const [stage, setStage] = useState<Stage>({ at: 'choosing', said: null, bad: false })
  const job = useRef<string | null>(null)

  useEffect(() => {
    const off = [
      bridge().on('export:progress', (event) => {
        if (event.job === job.current) setStage({ at: 'working', job: event.job, done: event.done, total: event.total, step: event.step })
      }),
      bridge().on('export:done', (event) => {
        if (event.job !== job.current) return
        job.current = null
        if (event.result.ok) {
          const { files, unsaved, problems } = event.result
          setStage({ at: 'done', files, unsaved, problems, notOpened: null })
        } else setStage({ at: 'choosing', said: event.result.message, bad: event.result.code !== 'cancelled' })
      }),
    ]
    return () => off.forEach((stop) => stop())
  }, [])

  const sop = document?.history.present
  const id = document?.ref.id
  const layout = useMemo(
    () => (sop === undefined || id === undefined ? null : layoutOf(id, { ...sop, page: { ...sop.page, paper, orientation } })),
    [sop, id, paper, orientation],
  )
  const pictures = useMemo(() => (sop === undefined ? null : picturesOf(sop)), [sop])
  const found = useMemo(() => (sop === undefined ? 0 : findingsOf(sop).length), [sop])
  if (document === null || sop === undefined || layout === null || pictures === null) return null

  const working = stage.at === 'working'
  const close = (): void => {
    if (job.current !== null) void bridge().request('export:cancel', { job: job.current })
    showDialog(store, null)
  }
  const toggle = (kind: Wanted): void => {
    setStage({ at: 'choosing', said: null, bad: false })
    if (kind === 'print') setWanted(['print'])
    else {
      const files = wanted.filter((other) => other !== 'print')
      setWanted(files.includes(kind) ? files.filter((other) => other !== kind) : [...files, kind])
    }
  }
  const print = wanted.includes('print')
  const to = (['pdf', 'docx'] as const).filter((kind) => wanted.includes(kind))
  const action = print
    ? t('exporting.doPrint')
    : to.length === 2
      ? t('exporting.saveBoth')
      : to[0] === 'docx'
        ? t('exporting.saveDocx')
        : to[0] === 'pdf'
          ? t('exporting.savePdf')
          : t('exporting.choose')

  const start = async (): Promise<void> => {
    const request: ExportRequest = {
      text: writeDocument(document.ref.id, sop),
      name: fileNameOf(store, document),
      to: print ? ['pdf'] : to,
      paper,
      orientation,
    }
    void changeSettings(store, {
      export: { paper, orientation, pdf: print ? remembered.pdf : to.includes('pdf'), docx: print ? remembered.docx : to.includes('docx') },
    })
    setStage({ at: 'working', job: null, done: 0, total: 0, step: '' })
    if (print) {
      const answer = await bridge().request('print:start', request)
      setStage({
        at: 'choosing',
        said: answer.ok ? t(answer.printed ? 'exporting.printed' : 'exporting.notPrinted') : answer.message,
        bad: !answer.ok,
      })
      return
    }
    const answer = await bridge().request('export:start', request)
    if (!answer.ok) setStage({ at: 'choosing', said: answer.message, bad: true })
    else if (answer.job === null) setStage({ at: 'choosing', said: null, bad: false })
    else {
      job.current = answer.job
      setStage((now) =>
        now.at === 'working' && now.job === answer.job ? now : { at: 'working', job: answer.job, done: 0, total: 0, step: '' },
      )
    }
  }
  const launch = async ({ token }: ExportedFile): Promise<void> => {
    const answer = await bridge().request('file:launch', { token })
    setStage((now) => (now.at === 'done' ? { ...now, notOpened: answer.ok ? null : answer.message } : now))
  }
  const stop = (): void => {
    if (job.current !== null) void bridge().request('export:cancel', { job: job.current })
  }

  const way = (kind: Wanted, icon: ReactElement, name: string, hint: string): ReactElement => (
    <button
      type="button"
      className={css.way}
      role="checkbox"
      aria-checked={wanted.includes(kind)}
      disabled={working}
      data-way={kind}
      onClick={() => toggle(kind)}
    >
      {icon}
      <span className={css.wayWords}>
        <b>{name}</b>
        <span>{hint}</span>
      </span>
      <span className={css.tick} data-round={kind === 'print' || undefined}>
        {kind !== 'print' && wanted.includes(kind) ? <Check size={13} strokeWidth={2.5} /> : null}
      </span>
    </button>
  )
  const notes = [...new Set(layout.problems.map((problem) => problemSentence(language, problem)))]

  const footer =
    stage.at === 'working' ? (
      <div className={css.progress}>
        <div className={css.progressWords}>
          <span>
            <b>{t(print ? 'exporting.printing' : 'exporting.progress')}</b> {sentence(language, `exporting.step.${stage.step}`) ?? ''}
          </span>
          <span className={css.calm}>{t('exporting.untouched')}</span>
          <progress
            className={css.meter}
            aria-label={t('exporting.progress')}
            {...(stage.total > 0 ? { value: stage.done, max: stage.total } : {})}
          />
        </div>
        {print ? null : (
          <Press key={stage.job} autoFocus onPress={stop} isDisabled={stage.job === null}>
            {t('exporting.stop')}
          </Press>
        )}
      </div>
    ) : (
      <>
        <span className={css.summary}>
          {t('exporting.summary', {
            pages: layout.pages.length,
            paper: t(paperWords[paper]),
            orientation: t(orientationWords[orientation]).toLowerCase(),
          })}
        </span>
        <Press onPress={close}>{stage.at === 'done' ? t('action.close') : t('action.cancel')}</Press>
        <Press look="filled" autoFocus={stage.at !== 'done'} isDisabled={!print && to.length === 0} onPress={() => void start()}>
          {action}
        </Press>
      </>
    )

  return (
    <DialogFrame title={t('exporting.title')} subtitle={nameOf(store, document)} size="large" onClose={close} footer={footer}>
      <div className={css.body}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys */}
        <div className={css.pages} data-preview="" tabIndex={0} role="region" aria-label={t('exporting.preview')}>
          {layout.pages.map((page) => (
            <figure key={page.page} className={css.sheet} data-portrait={page.h > page.w || undefined}>
              <PagePicture page={page} pictures={pictures} label={t('exporting.page', { page: page.page })} />
              <figcaption>{t('exporting.page', { page: page.page })}</figcaption>
            </figure>
          ))}
        </div>
        <div className={css.choices} data-working={working || undefined}>
          <div role="group" aria-label={t('exporting.what')}>
            {way('print', <Printer size={20} strokeWidth={1.5} />, t('exporting.print'), t('exporting.printHint'))}
            {way('pdf', <FileType size={20} strokeWidth={1.5} />, t('exporting.pdf'), t('exporting.pdfHint'))}
            {way('docx', <FileText size={20} strokeWidth={1.5} />, t('exporting.docx'), t('exporting.docxHint'))}
          </div>
          <div className={css.grid}>
            <PaperChoice
              paper={paper}
              orientation={orientation}
              isDisabled={working}
              onChange={(change) => {
                setStage({ at: 'choosing', said: null, bad: false }) // what was written is on the paper chosen before
                setChosen({ ...chosen, ...change })
              }}
            />
          </div>
          {paper === sop.page.paper && orientation === sop.page.orientation ? null : (
            <p className={css.emblem}>{t('exporting.onlyHere')}</p>
          )}
          {found === 0 ? null : (
            <p className={css.findings} data-findings="">
              {t('exporting.findings', { count: found })}
              <Press
                look="link"
                isDisabled={working}
                onPress={() => {
                  close()
                  nextFinding(store)
                }}
              >
                {t('exporting.showFindings')}
              </Press>
            </p>
          )}
          {sop.identity.emblem !== null ? null : (
            <p className={css.emblem} data-emblem="">
              {refused === null ? t('exporting.emblemMissing') : said(refused, language)}
              {document.readOnly ? null : (
                <Press look="link" isDisabled={working} onPress={() => void pickEmblem(store)}>
                  {t('emblem.choose')}
                </Press>
              )}
            </p>
          )}
          {notes.length === 0 ? null : (
            <div className={css.notes}>
              <p>{t('exporting.layoutProblems', { count: layout.problems.length })}</p>
              <ul>
                {notes.slice(0, 4).map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </div>
          )}
          {stage.at === 'choosing' && stage.said !== null ? (
            <p className={css.said} data-bad={stage.bad || undefined} role="status">
              {stage.said}
            </p>
          ) : null}
          {stage.at === 'done' ? (
            <div className={css.result} role="status">
              <b>{t(stage.unsaved.length === 0 ? 'exporting.done' : 'exporting.partly')}</b>
              {stage.files.map((file, index) => (
                <div key={file.token} className={css.file} data-exported={file.to}>
                  <span className={css.fileName}>{t('exporting.doneFile', { name: file.name, pages: file.pages })}</span>
                  <Press autoFocus={index === 0} onPress={() => void launch(file)}>
                    {t('exporting.openFile')}
                  </Press>
                </div>
              ))}
              {stage.files[0] === undefined ? null : (
                <Press look="link" onPress={() => void bridge().request('file:reveal', { token: stage.files[0]?.token ?? ('' as never) })}>
                  {t('exporting.openFolder')}
                </Press>
              )}
              {stage.notOpened === null ? null : <p className={css.problem}>{stage.notOpened}</p>}
              {[...stage.unsaved, ...stage.problems].map((problem) => (
                <p key={problem} className={css.problem}>
                  {problem}
                </p>
              ))}
            </div>
          ) : null}
        </div>
      </div>
    </DialogFrame>
  )
}
