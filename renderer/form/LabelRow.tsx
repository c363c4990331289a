// A printed word of the form: what the author writes in its place, and the way back to the form's own.
import type { ReactElement } from 'react'
import type { Sop } from '../../shared/model'
import { Field, Press } from '../app/controls'
import { run, runTyping } from '../state/session'
import { labelCall, ownLabel, standardLabel, textAt, typed, type LabelPlace } from '../state/typing'
import { useSessionStore, type Words } from '../state/useSession'

export const LabelRow = ({ sop, place, t }: { readonly sop: Sop; readonly place: LabelPlace; readonly t: Words }): ReactElement => {
  const store = useSessionStore()
  return (
    <>
      <Field
        label={t('panel.label')}
        value={textAt(sop, place)}
        hint={t('panel.blankLabel')}
        onChange={(text) => runTyping(store, typed(sop, place, text).calls)}
      />
      {ownLabel(sop, place) === null ? null : (
        <Press look="link" onPress={() => run(store, [labelCall(place, null)])}>
          {t('panel.restoreLabel', { words: standardLabel(place) })}
        </Press>
      )}
    </>
  )
}
