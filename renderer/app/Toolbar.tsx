import type { ReactElement } from 'react'
import { PanelRight, Printer, Redo2, Undo2, WandSparkles } from 'lucide-react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'
import { activityAt, currentSymbol } from '../state/performers'
import { activeDocument, type Session } from '../state/session'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { commandOf, perform, wordsOf } from './commandTable'
import { panelOpen } from './commands/viewCommands'
import { Press } from './controls'
import { ColumnIcon, DecisionIcon, ProcessIcon, RowIcon, TerminatorIcon } from './icons'
import css from './Toolbar.module.css'

/** The shape of the current symbol: its button stays pressed. */
const currentShape = (session: Session): string | null => {
  const document = activeDocument(session)
  const place = document?.selection.place ?? null
  if (document === null || place === null) return null
  const here = activityAt(document.history.present, place)
  const kind = here === null ? null : (currentSymbol(here.row, document.selection.symbol)?.kind ?? null)
  return kind === 'start' || kind === 'end' ? 'terminator' : kind
}

/** The tools. Pressing one does not take the caret out of the cell that it acts on. */
export const Toolbar = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const shape = useSession(currentShape)
  const can = useSession((session) =>
    ['insert.rowBelow', 'insert.actor', 'insert.terminator', 'edit.undo', 'edit.redo', 'file.export', 'edit.tidy']
      .map((id) => commandOf(id).enabled(session))
      .join(','),
  ).split(',')
  const may = {
    row: can[0] === 'true',
    actor: can[1] === 'true',
    shape: can[2] === 'true',
    undo: can[3] === 'true',
    redo: can[4] === 'true',
    print: can[5] === 'true',
    tidy: can[6] === 'true',
  }
  const undoWords = useSession((session) => wordsOf(commandOf('edit.undo'), session))
  const redoWords = useSession((session) => wordsOf(commandOf('edit.redo'), session))
  const panel = useSession(panelOpen)
  const press = (id: string) => () => perform(store, id)
  return (
    <div className={css.bar} data-area="tools">
      <AriaToolbar aria-label={t('tool.bar')} className={css.tools ?? ''}>
        <Press look="plain" preventFocusOnPress icon={<RowIcon />} isDisabled={!may.row} onPress={press('insert.rowBelow')}>
          {t('tool.activity')}
        </Press>
        <Press look="plain" preventFocusOnPress icon={<ColumnIcon />} isDisabled={!may.actor} onPress={press('insert.actor')}>
          {t('tool.actor')}
        </Press>
        <span className={css.line} />
        <Press
          look="plain"
          preventFocusOnPress
          icon={<TerminatorIcon />}
          isDisabled={!may.shape}
          aria-pressed={shape === 'terminator'}
          onPress={press('insert.terminator')}
        >
          {t('tool.terminator')}
        </Press>
        <Press
          look="plain"
          preventFocusOnPress
          icon={<ProcessIcon />}
          isDisabled={!may.shape}
          aria-pressed={shape === 'process'}
          onPress={press('insert.process')}
        >
          {t('tool.process')}
        </Press>
        <Press
          look="plain"
          preventFocusOnPress
          icon={<DecisionIcon />}
          isDisabled={!may.shape}
          aria-pressed={shape === 'decision'}
          onPress={press('insert.decision')}
        >
          {t('tool.decision')}
        </Press>
        <span className={css.line} />
        <span className={css.shrinks} title={undoWords}>
          <Press
            look="plain"
            preventFocusOnPress
            icon={<Undo2 size={20} strokeWidth={1.5} />}
            isDisabled={!may.undo}
            aria-label={undoWords}
            onPress={press('edit.undo')}
          >
            {t('tool.undo')}
          </Press>
        </span>
        <span className={css.iconOnly} title={redoWords}>
          <Press
            look="plain"
            preventFocusOnPress
            icon={<Redo2 size={20} strokeWidth={1.5} />}
            isDisabled={!may.redo}
            aria-label={redoWords}
            onPress={press('edit.redo')}
          />
        </span>
        <span className={css.line} />
        <span className={css.shrinks} title={t('tool.tidy')}>
          <Press
            look="plain"
            preventFocusOnPress
            icon={<WandSparkles size={20} strokeWidth={1.5} />}
            isDisabled={!may.tidy}
            aria-label={t('tool.tidy')}
            onPress={press('edit.tidy')}
          >
            {t('tool.tidy')}
          </Press>
        </span>
        <span className={css.space} />
        <span className={css.iconOnly} title={t('tool.panel')}>
          <Press
            look="plain"
            preventFocusOnPress
            icon={<PanelRight size={20} strokeWidth={1.5} />}
            aria-label={t('tool.panel')}
            aria-pressed={panel}
            onPress={press('view.panel')}
          />
        </span>
        <Press
          look="filled"
          preventFocusOnPress
          icon={<Printer size={20} strokeWidth={1.5} />}
          isDisabled={!may.print}
          onPress={press('file.export')}
        >
          <span className={css.long}>{t('tool.export')}</span>
          <span className={css.short}>{t('tool.exportShort')}</span>
        </Press>
      </AriaToolbar>
    </div>
  )
}
