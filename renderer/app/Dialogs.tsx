import { useState, type ReactElement, type ReactNode } from 'react'
import { importWarningSentence } from '../../shared/exchange/sopJson'
import type { ImportedWarning } from '../../shared/ipc/contract'
import { ExportDialog } from '../preview/ExportDialog'
import { createFile } from '../state/files'
import { showDialog } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { commandTable, wordsOf } from './commandTable'
import { Field, Press } from './controls'
import { DialogFrame } from './DialogFrame'
import { shownKey } from './keys'
import { SetupDialog } from './SetupDialog'
import css from './Dialogs.module.css'

/** The dialog of the moment: new, print, what cannot be undone, help. */
export const Dialogs = (): ReactElement | null => {
  const dialog = useSession((session) => session.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'new':
      return <NewDialog />
    case 'export':
      return <ExportDialog />
    case 'setup':
      return <SetupDialog />
    case 'keys':
      return <KeysDialog />
    case 'about':
      return <AboutDialog />
    case 'imported':
      return <ImportedDialog warnings={dialog.warnings} />
    case 'guard':
      return <GuardDialog name={dialog.name} answer={dialog.answer} />
    case 'changed':
      return <ChangedDialog name={dialog.name} answer={dialog.answer} />
  }
}

const useClose = (): (() => void) => {
  const store = useSessionStore()
  return () => showDialog(store, null)
}

const NewDialog = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const close = useClose()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = name.trim() === ''
  const create = (): void => {
    setAsked(true)
    if (missing) return
    close()
    void createFile(store, name.trim(), unit.trim())
  }
  return (
    <DialogFrame
      title={t('new.title')}
      size="small"
      onClose={close}
      onSubmit={create}
      footer={
        <>
          <Press onPress={close}>{t('action.cancel')}</Press>
          <Press look="filled" type="submit">
            {t('new.create')}
          </Press>
        </>
      }
    >
      <div className={css.fields}>
        <Field
          label={t('new.name')}
          hint={t('new.nameHint')}
          value={name}
          onChange={setName}
          autoFocus
          problem={asked && missing ? t('new.nameMissing') : null}
        />
        <Field label={t('new.unit')} hint={t('new.unitHint')} value={unit} onChange={setUnit} />
      </div>
    </DialogFrame>
  )
}

type Guard = Extract<NonNullable<ReturnType<typeof useDialogOf>>, { kind: 'guard' }>
type Changed = Extract<NonNullable<ReturnType<typeof useDialogOf>>, { kind: 'changed' }>
const useDialogOf = () => useSession((session) => session.dialog)

const GuardDialog = ({ name, answer }: Pick<Guard, 'name' | 'answer'>): ReactElement => {
  const t = useWords()
  return (
    <DialogFrame
      title={t('guard.title')}
      size="small"
      alert
      onClose={() => answer('cancel')}
      footer={
        <>
          <Press onPress={() => answer('cancel')}>{t('action.cancel')}</Press>
          <Press onPress={() => answer('discard')}>{t('action.dontSave')}</Press>
          <Press look="filled" autoFocus onPress={() => answer('save')}>
            {t('action.save')}
          </Press>
        </>
      }
    >
      <p>{t('guard.text', { name })}</p>
    </DialogFrame>
  )
}

const ChangedDialog = ({ name, answer }: Pick<Changed, 'name' | 'answer'>): ReactElement => {
  const t = useWords()
  return (
    <DialogFrame
      title={t('changed.title')}
      size="medium"
      alert
      onClose={() => answer('cancel')}
      footer={
        <>
          <Press onPress={() => answer('cancel')}>{t('action.cancel')}</Press>
          <Press onPress={() => answer('reread')}>{t('action.reread')}</Press>
          <Press onPress={() => answer('overwrite')}>{t('action.overwrite')}</Press>
          <Press look="filled" autoFocus onPress={() => answer('saveAs')}>
            {t('action.saveAs')}
          </Press>
        </>
      }
    >
      <p>{t('changed.text', { name })}</p>
    </DialogFrame>
  )
}

interface ReadingProps {
  readonly title: string
  readonly size: 'small' | 'medium'
  readonly children: ReactNode
}
/** A dialog that is only read: one button, to close it. */
const ReadingDialog = ({ title, size, children }: ReadingProps): ReactElement => {
  const t = useWords()
  const close = useClose()
  return (
    <DialogFrame
      title={title}
      size={size}
      onClose={close}
      footer={
        <Press look="filled" autoFocus onPress={close}>
          {t('action.close')}
        </Press>
      }
    >
      {children}
    </DialogFrame>
  )
}

const KeysDialog = (): ReactElement => {
  const t = useWords()
  const session = useSession((all) => all)
  const onPaper: readonly (readonly [string, string])[] = [
    ['Tab, Shift+Tab', t('keys.tab')],
    ['Enter', t('keys.enter')],
    ['Alt+Enter, Shift+Enter', t('keys.newLine')],
    ['Esc', t('keys.escape')],
    ['↑, ↓', t('keys.head')],
    ['Shift+F10', t('keys.place')],
  ]
  const performers: readonly (readonly [string, string])[] = [
    ['1–9', t('keys.digit')],
    ['Shift+1–9', t('keys.shiftDigit')],
    ['M, P, K', t('keys.shape')],
    ['←, →', t('keys.lane')],
    ['0, F2', t('keys.list')],
    ['Y, T, A', t('keys.yesNo')],
  ]
  const everywhere = commandTable
    .filter((command) => command.keys.length > 0)
    .map((command) => [command.keys.map(shownKey).join(', '), wordsOf(command, session)] as const)
  const block = (title: string, rows: readonly (readonly [string, string])[]): ReactElement => (
    <section className={css.keysBlock}>
      <h3 className={css.keysTitle}>{title}</h3>
      <dl className={css.keys}>
        {rows.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
  return (
    <ReadingDialog title={t('keys.title')} size="medium">
      {block(t('keys.paper'), onPaper)}
      {block(t('keys.performers'), performers)}
      {block(t('keys.everywhere'), everywhere)}
    </ReadingDialog>
  )
}

const ImportedDialog = ({ warnings }: { readonly warnings: readonly ImportedWarning[] }): ReactElement => {
  const t = useWords()
  const language = useSession((session) => session.settings.language)
  return (
    <ReadingDialog title={t('imported.title')} size="medium">
      <ul className={css.list}>
        {warnings.map((warning, at) => (
          <li key={at}>{importWarningSentence(warning, language)}</li>
        ))}
      </ul>
    </ReadingDialog>
  )
}

const AboutDialog = (): ReactElement => {
  const t = useWords()
  const version = useSession((session) => session.boot?.version ?? '')
  return (
    <ReadingDialog title={t('about.title')} size="small">
      <div className={css.fields}>
        <p>{t('about.version', { version })}</p>
        <p>{t('about.text')}</p>
        <p className={css.small}>{t('about.made')}</p>
      </div>
    </ReadingDialog>
  )
}
