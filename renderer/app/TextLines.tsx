import type { ReactElement } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components/TextField'
import css from './controls.module.css'

/** A text of a few lines with its name above it. */
export const TextLines = ({
  label,
  value,
  rows,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly rows: number
  readonly onChange: (value: string) => void
}): ReactElement => (
  <TextField className={css.field ?? ''} value={value} onChange={onChange}>
    <Label className={css.label ?? ''}>{label}</Label>
    <TextArea className={`${css.input ?? ''} ${css.lines ?? ''}`} rows={rows} spellCheck={false} />
  </TextField>
)
