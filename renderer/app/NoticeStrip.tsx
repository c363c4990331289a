// oxlint-disable jsx-a11y/no-static-element-interactions -- Esc on one of its buttons closes a notice
import type { ReactElement } from 'react'
import { CircleAlert, Eye, Hourglass, ShieldCheck, TriangleAlert, X } from 'lucide-react'
import { dismiss, said, type Notice } from '../state/notices'
import { useSession, useSessionStore, useWords } from '../state/useSession'
import { Press } from './controls'
import css from './NoticeStrip.module.css'

const icons: Record<Notice['tone'], ReactElement> = {
  good: <ShieldCheck size={18} strokeWidth={1.5} />,
  attention: <TriangleAlert size={18} strokeWidth={1.5} />,
  danger: <CircleAlert size={18} strokeWidth={1.5} />,
  quiet: <Eye size={18} strokeWidth={1.5} />,
}

/** What happened, what follows from it, and one thing to do; stays until answered. */
export const NoticeStrip = (): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const notices = useSession((session) => session.notices)
  const language = useSession((session) => session.settings.language)
  return (
    <div className={css.strip} role="status" data-area={notices.length > 0 ? 'notices' : undefined}>
      {notices.map((notice) => (
        <div
          key={notice.key}
          className={css.notice}
          data-tone={notice.tone}
          data-notice={notice.key}
          onKeyDown={(event) => {
            if (event.key === 'Escape') dismiss(store, notice.key)
          }}
        >
          {notice.working === true ? <Hourglass size={18} strokeWidth={1.5} /> : icons[notice.tone]}
          <p className={css.words}>
            <b>{said(notice.fact, language)}</b> {said(notice.consequence, language)}
          </p>
          {notice.working === true ? <progress className={css.meter} aria-label={said(notice.fact, language)} /> : null}
          {notice.action === null ? null : (
            <Press
              onPress={() => {
                dismiss(store, notice.key)
                notice.action?.run()
              }}
            >
              {said(notice.action.label, language)}
            </Press>
          )}
          <button type="button" className={css.close} aria-label={t('action.dismiss')} onClick={() => dismiss(store, notice.key)}>
            <X size={16} strokeWidth={1.5} />
          </button>
        </div>
      ))}
    </div>
  )
}
