// oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- arrows move between the ways in, wherever among them the focus is
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { FolderOpen } from 'lucide-react'
import { newFile, openExample, openFile, openRecent } from '../state/files'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { Press } from './controls'
import { EmptyFormPicture, ExamplePicture, SopIcon } from './icons'
import { dayOf } from './moments'
import css from './StartScreen.module.css'

/** Beranda: the ways in, in words, and the files opened last. Arrows move, Enter opens. */
export const StartScreen = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const recent = useSession((session) => session.recent)
  const language = useSession((session) => session.settings.language)
  const first = useRef<HTMLButtonElement>(null)
  const main = useRef<HTMLElement>(null)
  const [now] = useState(() => Date.now())
  useEffect(() => first.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps =
      event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
    if (steps === 0) return
    const ways = [...(main.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = ways.indexOf(document.activeElement as HTMLElement)
    ways[(at + steps + ways.length) % ways.length]?.focus()
    event.preventDefault()
  }
  const when = (iso: string): string => {
    const { day, text } = dayOf(iso, now, language === 'id' ? 'id-ID' : 'en-GB')
    return day === 'date' ? text : t(day === 'today' ? 'start.today' : 'start.yesterday', { time: text })
  }
  return (
    <main ref={main} className={css.screen} data-area="start" onKeyDown={onKeyDown}>
      <div className={css.column}>
        <h1 className={css.title}>{t('start.title')}</h1>
        <div className={css.ways}>
          <button ref={first} type="button" className={css.way} data-area-start="" onClick={() => newFile(store)}>
            <span className={css.picture}>
              <EmptyFormPicture />
            </span>
            <span className={css.name}>{t('start.new')}</span>
            <span className={css.hint}>{t('start.newHint')}</span>
          </button>
          <button type="button" className={css.way} onClick={() => void openExample(store)}>
            <span className={css.picture}>
              <ExamplePicture />
            </span>
            <span className={css.name}>{t('start.example')}</span>
            <span className={css.hint}>{t('start.exampleHint')}</span>
          </button>
        </div>
        <div className={css.head}>
          <h2 className={css.section}>{t('start.recent')}</h2>
          <Press icon={<FolderOpen size={18} strokeWidth={1.5} />} onPress={() => void openFile(store)}>
            {t('start.open')}
          </Press>
        </div>
        {recent.length === 0 ? (
          <p className={css.none}>{t('start.noRecent')}</p>
        ) : (
          <ul>
            {recent.slice(0, 8).map((file) => (
              <li key={file.token} className={css.row}>
                <button type="button" className={css.file} onClick={() => void openRecent(store, file.token)}>
                  <span className={css.kind}>
                    <SopIcon size={18} />
                  </span>
                  <span className={css.fileName}>{file.name.replace(/\.sop$/iu, '')}</span>
                  <span className={css.folder}>{file.folder}</span>
                  <span className={css.when}>{when(file.openedAt)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className={css.local}>{t('start.local')}</p>
      </div>
    </main>
  )
}
