// The few controls of the window, each a React Aria component in the design language.
import type { ReactElement, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import css from './controls.module.css'

type Look = 'filled' | 'outlined' | 'plain' | 'link'
interface PressProps extends Omit<ButtonProps, 'children' | 'className' | 'style'> {
  readonly look?: Look
  readonly icon?: ReactNode
  readonly children?: ReactNode
  readonly wide?: boolean
}
/** A button: at most one `filled` in a view. */
export const Press = ({ look = 'outlined', icon, children, wide = false, ...rest }: PressProps): ReactElement => (
  <AriaButton {...rest} className={`${css.button ?? ''} ${css[look] ?? ''} ${wide ? (css.wide ?? '') : ''}`}>
    {icon}
    {children === undefined ? null : <span>{children}</span>}
  </AriaButton>
)

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly problem?: string | null
  readonly autoFocus?: boolean
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
  readonly onBlur?: () => void
}
/** A line of text with its name above it. */
export const Field = ({
  label,
  value,
  onChange,
  hint = '',
  problem = null,
  autoFocus = false,
  hideLabel = false,
  isDisabled = false,
  onBlur,
}: FieldProps): ReactElement => (
  <TextField
    className={css.field ?? ''}
    value={value}
    onChange={onChange}
    autoFocus={autoFocus}
    isDisabled={isDisabled}
    isInvalid={problem !== null}
    {...(hideLabel ? { 'aria-label': label } : {})}
    {...(onBlur === undefined ? {} : { onBlur })}
  >
    {hideLabel ? null : <Label className={css.label ?? ''}>{label}</Label>}
    <Input className={css.input ?? ''} placeholder={hint} spellCheck={false} />
    {problem === null ? null : (
      <span role="alert" className={css.problem}>
        {problem}
      </span>
    )}
  </TextField>
)

interface SegmentsProps {
  readonly label: string
  readonly choices: readonly { readonly id: string; readonly text: string; readonly icon?: ReactNode }[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly tall?: boolean
  readonly isDisabled?: boolean
}
/** A few choices side by side; arrows move, as in a group of radio buttons. */
export const Segments = ({ label, choices, value, onChange, tall = false, isDisabled = false }: SegmentsProps): ReactElement => (
  <div className={css.segments} role="radiogroup" aria-label={label} data-tall={tall || undefined}>
    {choices.map((choice, at) => {
      const checked = choice.id === value
      return (
        <button
          key={choice.id}
          type="button"
          role="radio"
          aria-checked={checked}
          disabled={isDisabled}
          tabIndex={checked || (value === null && at === 0) ? 0 : -1}
          className={css.segment}
          onClick={() => onChange(choice.id)}
          onKeyDown={(event) => {
            const steps =
              event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0
            const next = choices[(at + steps + choices.length) % choices.length]
            if (steps === 0 || next === undefined) return
            event.preventDefault()
            onChange(next.id)
            const buttons = event.currentTarget.parentElement?.querySelectorAll('button') ?? []
            buttons[choices.indexOf(next)]?.focus()
          }}
        >
          {choice.icon}
          <span>{choice.text}</span>
        </button>
      )
    })}
  </div>
)
