// The command table feeds menus, keys and tools: each id has words in both languages, each key means one thing, nothing is lost.
import { describe, expect, it } from 'vitest'
import { commandOfKey, commandTable } from '../../renderer/app/commandTable'
import { acceleratorOf, shownKey, strokeName, type KeyStroke } from '../../renderer/app/keys'
import { nativeMenus } from '../../renderer/app/nativeMenu'
import { createSession } from '../../renderer/state/session'
import { rooms, translate } from '../../shared/messages'

const stroke = (change: Partial<KeyStroke>): KeyStroke => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...change,
})

describe('command table', () => {
  it('has words for every id in both languages', () => {
    for (const { id, words } of commandTable) {
      expect(words, id).toBe(`entry.${id}`)
      for (const language of ['id', 'en'] as const) expect(translate(language, words).trim(), `${id} ${language}`).not.toBe('')
    }
  })
  it('has no id, and no key, twice', () => {
    const ids = commandTable.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const keys = commandTable.flatMap((command) => command.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(commandOfKey(key)?.keys).toContain(key)
  })
  it('stands whole in the menus, its groups together', () => {
    const menus = nativeMenus(createSession().getState())
    const listed = menus.flatMap(({ items }) => items.flatMap((item) => (item === 'separator' ? [] : [item.command])))
    expect(listed.toSorted()).toEqual(
      commandTable
        .filter(({ menu }) => menu !== null)
        .map(({ id }) => id)
        .toSorted(),
    )
    for (const { items } of menus) expect(items.length).toBeGreaterThan(0)
    for (const menu of new Set(commandTable.map((command) => command.menu))) {
      const groups = commandTable.filter((command) => command.menu === menu).map(({ group }) => group)
      expect(groups, String(menu)).toEqual(groups.toSorted((a, b) => a - b))
    }
  })
  it('names the clipboard as the system does, and nothing else', () => {
    const items = nativeMenus(createSession().getState()).flatMap((menu) => menu.items)
    const roles = items.flatMap((item) => (item === 'separator' || item.role === null ? [] : [`${item.command} ${item.role}`]))
    expect(roles).toEqual(['edit.cut cut', 'edit.copy copy', 'edit.paste paste', 'edit.selectAll selectAll'])
  })
  it('has one Alt letter a menu, standing in its word', () => {
    for (const language of ['id', 'en'] as const) {
      const letters = (['file', 'edit', 'view', 'insert', 'review', 'help'] as const).map((menu) => {
        const letter = translate(language, `menu.${menu}.letter`)
        expect(translate(language, `menu.${menu}`).toLowerCase()).toContain(letter.toLowerCase())
        return letter
      })
      expect(new Set(letters).size).toBe(letters.length)
    }
  })
  it('lets nothing run on the start screen that needs a document', () => {
    const session = createSession().getState()
    for (const command of commandTable)
      if (command.menu === 'edit' || command.menu === 'insert') expect(command.enabled(session), command.id).toBe(false)
  })
})

describe('keys', () => {
  it.each([
    ['Ctrl+Shift+Plus', { key: '+', code: 'Equal', ctrlKey: true, shiftKey: true }],
    ['Ctrl+Plus', { key: '=', code: 'Equal', ctrlKey: true }],
    ['Ctrl+Plus', { key: '+', code: 'NumpadAdd', ctrlKey: true }],
    ['Ctrl+Shift+Minus', { key: '_', code: 'Minus', ctrlKey: true, shiftKey: true }],
    ['Ctrl+0', { key: '0', code: 'Digit0', ctrlKey: true }],
    ['Ctrl+S', { key: 's', code: 'KeyS', metaKey: true }],
    ['Alt+Up', { key: 'ArrowUp', code: 'ArrowUp', altKey: true }],
    ['F12', { key: 'F12', code: 'F12' }],
  ] as const)('%s', (name, change) => expect(strokeName(stroke(change))).toBe(name))
  it('says nothing while only modifiers are down', () => {
    for (const key of ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']) expect(strokeName(stroke({ key }))).toBeNull()
  })
  it('is printed as menus and as Electron want it', () => {
    expect(shownKey('Ctrl+Shift+Plus')).toBe('Ctrl+Shift++')
    expect(shownKey('Alt+Up')).toBe('Alt+↑')
    expect(acceleratorOf('Ctrl+Shift+Plus')).toBe('CmdOrCtrl+Shift+Plus')
    expect(acceleratorOf('Ctrl+Minus')).toBe('CmdOrCtrl+-')
  })
})

describe('message catalogue', () => {
  const places = (text: string): string[] => Array.from(text.matchAll(/\{(\w+)(?::word)?\}/gu), (match) => match[1] ?? '').toSorted()
  it.each(Object.entries(rooms))('%s says the same in both languages, with the same places', (_room, room) => {
    const id: Readonly<Record<string, string>> = room.id
    const en: Readonly<Record<string, string>> = room.en
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(id).toSorted())
    for (const [key, text] of Object.entries(id)) expect([...new Set(places(en[key] ?? ''))], key).toEqual([...new Set(places(text))])
  })
  it('has no key in two rooms that says two things', () => {
    const said = new Map<string, string>()
    for (const room of Object.values(rooms))
      for (const [key, text] of Object.entries(room.id)) {
        expect(said.get(key) ?? text, key).toBe(text)
        said.set(key, text)
      }
  })
})
