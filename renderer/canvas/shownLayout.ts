// The pages that the desk shows, and the type of what is still blank on them.
import { useDeferredValue, useEffect, useMemo } from 'react'
import type { Sop } from '../../shared/model'
import type { Layout } from '../../shared/page'
import { dismiss, notify, unsaid } from '../state/notices'
import { isLayoutSlow, pagesToShow } from '../state/pages'
import type { OpenDocument } from '../state/session'
import { useSessionStore } from '../state/useSession'
import type { FormType } from './fieldLook'

/** The pages of a document and the document that they show; the last good pages, with a notice, when they cannot be laid out. */
export const useShownLayout = (document: OpenDocument): { readonly layout: Layout | null; readonly shown: Sop } => {
  const store = useSessionStore()
  const now = document.history.present
  const later = useDeferredValue(now)
  // A long document's pages follow a moment after the letters, which appear in the field at once.
  const sop = isLayoutSlow() ? later : now
  const { layout, failure } = useMemo(() => pagesToShow(document.ref.id, sop), [document.ref.id, sop])
  useEffect(() => {
    if (failure === null) dismiss(store, 'document layout')
    else
      notify(store, {
        key: 'document layout',
        tone: 'danger',
        fact: unsaid('crash.layoutTitle'),
        consequence: unsaid('crash.layoutText', { detail: failure }),
        action: null,
      })
  }, [failure, store])
  return { layout, shown: sop }
}

/** The type of blank cells: that of the flow table's numbers, else of any text. */
export const formTypeOf = (layout: Layout, sop: Sop): FormType => {
  const family = sop.page.font === 'times' ? 'Tinos' : sop.page.font === 'calibri' ? 'Carlito' : 'Arimo'
  const cells = layout.pages
    .flatMap((page) => page.tables)
    .filter((table) => table.table !== 'identity')
    .flatMap((table) => table.cells)
  const cell = cells.find(
    (other) => other.column === 'number' && other.field !== null && other.lines.length > 0 && other.field.startsWith('number'),
  )
  const paragraph = cell?.paragraphs[0]
  return { family, sizePt: cell?.lines[0]?.sizePt ?? sop.page.sizePt, pitchPt: paragraph?.pitchPt ?? sop.page.sizePt * 1.222 }
}
