// React Aria throws on a group that is missing and speaks English where a string is: every one must be there in Indonesian.
import * as english from 'react-aria-components/i18n/en-US'
import { describe, expect, it } from 'vitest'
import { ariaStrings, indonesian, type Groups } from '../../renderer/app/ariaStrings'

const all = (english as unknown as { readonly default: Groups }).default
const colours = new Set(['@react-aria/color', '@react-stately/color']) // no colour is chosen anywhere

describe('React Aria in Indonesian', () => {
  it.each(Object.keys(all).filter((group) => !colours.has(group)))('%s', (group) => {
    expect(Object.keys(indonesian[group] ?? {}).toSorted()).toEqual(Object.keys(all[group] ?? {}).toSorted())
  })
  it('speaks the language of the moment', () => {
    let language: 'id' | 'en' = 'id'
    const strings = ariaStrings(() => language)
    const say = (group: string, key: string, values = {}): string => {
      const said = strings[group]?.[key]
      const formatter = { plural: () => '', number: (value: number) => String(value), select: () => '' }
      return typeof said === 'function' ? said(values, formatter) : ''
    }
    expect(say('react-aria-components', 'selectPlaceholder')).toBe('Pilih satu')
    expect(say('@react-aria/toast', 'notifications', { count: 3 })).toBe('3 pemberitahuan.')
    language = 'en'
    expect(say('react-aria-components', 'selectPlaceholder')).toBe('Select an item')
    expect(Object.keys(strings).toSorted()).toEqual(Object.keys(all).toSorted())
  })
})
