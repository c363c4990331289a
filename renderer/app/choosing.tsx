// Controls to choose with: a list, a check box. Apart from the others: panel and dialogs alone need them.
import type { ReactElement } from 'react'
import { Check, ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'
import { Label } from 'react-aria-components/TextField'
import css from './controls.module.css'

interface CheckProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly isDisabled?: boolean
}
export const CheckRow = ({ label, checked, onChange, isDisabled = false }: CheckProps): ReactElement => (
  <AriaCheckbox className={css.check ?? ''} isSelected={checked} onChange={onChange} isDisabled={isDisabled}>
    <span className={css.box}>{checked ? <Check size={13} strokeWidth={2.5} /> : null}</span>
    {label}
  </AriaCheckbox>
)

export interface Choice {
  readonly id: string
  readonly text: string
  readonly lead?: string
}
interface PickProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value: string | null
  readonly onChange: (id: string) => void
  readonly hideLabel?: boolean
  readonly isDisabled?: boolean
}
/** A list to choose one from. */
export const Pick = ({ label, choices, value, onChange, hideLabel = false, isDisabled = false }: PickProps): ReactElement => (
  <AriaSelect
    className={css.field ?? ''}
    value={value}
    onChange={(key) => {
      if (key !== null) onChange(String(key))
    }}
    isDisabled={isDisabled}
    {...(hideLabel ? { 'aria-label': label } : {})}
  >
    {hideLabel ? null : <Label className={css.label ?? ''}>{label}</Label>}
    <AriaButton className={css.select ?? ''}>
      <SelectValue className={css.value ?? ''} />
      <ChevronDown size={16} strokeWidth={1.5} aria-hidden="true" />
    </AriaButton>
    <Popover className={css.popover ?? ''} offset={4}>
      <ListBox className={css.list ?? ''} items={[...choices]}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={`${choice.lead ?? ''} ${choice.text}`.trim()} className={css.option ?? ''}>
            {choice.lead === undefined ? null : <span className={css.lead}>{choice.lead}</span>}
            <span className={css.optionText}>{choice.text}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
)
