// The one text field that floats over the cell being edited: the form's font at the page's scale (or larger, as a lens, where the
// page is shown small), its lines broken exactly as on paper. It stays mounted while the caret moves, so that no key is lost.
import { useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import { isLabel, isLines, isMultiline, standardLabel, textAt } from '../state/typing'
import { markAt } from '../state/findings'
import { said } from '../state/notices'
import { placeAfter, placeBelow, placeInRow, samePlace, type Place } from '../state/places'
import { activeDocument, goTo, patchSelection, typeText } from '../state/session'
import { useSession, useSessionStore, useWords, type Words } from '../state/useSession'
import { tableById, type Sop } from '../../shared/model'
import { textKey } from './cellKeys'
import css from './CellField.module.css'
import type { MessageKey } from '../../shared/messages'
import { lensAnchor, lensOf, lookKeeper, lookOf, lookThrough, type FormType, type Look } from './fieldLook'
import { nameOfPlace } from './placeNames'
import { pastedItems } from './pastedItems'
import { brokenText, editedText, plainText, toShown, type ShownText } from './shownText'
import type { Spot } from './spots'

interface Props {
  readonly sop: Sop
  readonly place: Place
  readonly spot: Spot | null
  readonly pageTop: number
  readonly pageWidth: number
  readonly reach: number // pt, from the page's left edge to the end of the desk
  readonly scale: number // screen px of one pt
  readonly type: FormType // of blank cells
  /** Where the mouse opened the field, in window px: the caret goes there. */
  readonly pressed: { readonly x: number; readonly y: number } | null
  readonly onPlaced: () => void
}

/** The kinds of deletion that a single key means, by the browser's names. */
const DELETIONS: Readonly<Record<string, 'before' | 'after'>> = { deleteContentBackward: 'before', deleteContentForward: 'after' }
const inputType = (event: Event): string => (event instanceof InputEvent ? event.inputType : '')

export const CellField = ({ sop, place, spot, pageTop, pageWidth, reach, scale, type, pressed, onPlaced }: Props): ReactElement => {
  const t = useWords()
  const store = useSessionStore()
  const moves = useSession((session) => activeDocument(session)?.selection.moves ?? 0)
  const found = useSession((session) => {
    const mark = markAt(session.marks, place)
    return mark === null ? undefined : said(mark.finding, session.settings.language)
  })
  const foundId = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const caret = useRef<{ start: number; end: number } | null>(null) // in the text, to put back after a change
  const composing = useRef(false)
  const [lookOrLast] = useState(lookKeeper)

  const text = textAt(sop, place)
  const map: ShownText = useMemo(() => {
    const paragraphs = spot !== null && samePlace(spot.place, place) ? spot.paragraphs : []
    return (text === '' || paragraphs.length === 0 ? null : brokenText(text, paragraphs)) ?? plainText(text)
  }, [text, spot, place])
  const shown = useRef(map) // what the field holds
  const broken = map.shown !== text || !/[^\n]{24}/u.test(text)
  const look = lookOrLast(spot === null ? null : lookOf(spot, text, type))

  // The field shows the text of the document; the caret stays where it was in the text.
  useLayoutEffect(() => {
    const field = area.current
    if (field === null || composing.current) return
    const before = shown.current
    shown.current = map
    if (field.value !== map.shown) {
      // The lines of a page laid out a moment later come by themselves: the caret stays where it is in the text.
      if (caret.current === null && field.value === before.shown)
        caret.current = { start: before.toText[field.selectionStart] ?? text.length, end: before.toText[field.selectionEnd] ?? text.length }
      field.value = map.shown
    }
    if (caret.current !== null && document.activeElement === field) {
      field.setSelectionRange(toShown(map, caret.current.start), toShown(map, caret.current.end))
      caret.current = null
    }
  })
  const waits = look === null
  // The caret moved to another place, or the place came on a page: the field takes the focus, the caret stands at the end (or where
  // the mouse pressed).
  useLayoutEffect(() => {
    const field = area.current
    if (field === null) return
    field.focus({ preventScroll: true })
    const at = field.value.length
    field.setSelectionRange(at, at)
    caret.current = null
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each move of the caret, also to the same place; and the field that stood in hands over
  }, [moves, waits])
  useLayoutEffect(() => {
    const field = area.current
    if (pressed === null || field === null) return
    const at = document.caretPositionFromPoint(pressed.x, pressed.y)
    if (at !== null && at.offsetNode === field) field.setSelectionRange(at.offset, at.offset)
    onPlaced()
  }, [pressed, onPlaced])

  const onChange = (how = ''): void => {
    const field = area.current
    if (field === null) return
    if (composing.current) return
    const edit = editedText(text, map, field.value, field.selectionStart, DELETIONS[how] ?? null)
    const clean = isMultiline(place) ? edit.text.replaceAll('\t', ' ') : edit.text.replaceAll(/[\n\t]+/gu, ' ')
    caret.current = { start: edit.caret, end: edit.caret }
    typeText(store, clean)
  }
  const insert = (words: string): void => {
    const field = area.current
    if (field === null) return
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
    onChange()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    const field = event.currentTarget
    const intent = textKey(event, {
      lines: isLines(place),
      multiline: isMultiline(place),
      firstLine: !field.value.slice(0, field.selectionStart).includes('\n'),
      lastLine: !field.value.slice(field.selectionEnd).includes('\n'),
    })
    if (intent === null) return
    const document = activeDocument(store.getState())
    if (document === null) return
    const now = document.history.present
    const at = document.selection.place ?? place
    const comeBack = document.selection.comeBack
    event.preventDefault()
    event.stopPropagation()
    switch (intent) {
      case 'next':
      case 'below':
      case 'previous': {
        if (comeBack !== null) {
          goTo(store, comeBack, { comeBack: null, symbol: document.selection.symbol })
          return
        }
        const next = intent === 'below' ? placeBelow(now, at) : placeAfter(now, at, intent === 'next' ? 1 : -1)
        if (next !== null) goTo(store, next)
        return
      }
      case 'newLine':
        insert('\n')
        return
      case 'up':
      case 'down': {
        const next = placeInRow(now, at, intent === 'up' ? -1 : 1)
        if (next !== null) goTo(store, next)
        return
      }
      case 'leave':
        goTo(store, comeBack ?? at, { editing: false, comeBack: null, symbol: document.selection.symbol })
    }
  }

  if (look === null) {
    // Not on a page yet: keep the focus and the keys all the same.
    return (
      <textarea
        ref={area}
        className={css.waiting}
        aria-label={nameOfPlace(sop, place, t)}
        data-paper-field=""
        defaultValue={map.shown}
        onInput={(event) => onChange(inputType(event.nativeEvent))}
        onKeyDown={onKeyDown}
      />
    )
  }
  const lens = lensOf(Number.parseFloat(String(look.style.fontSize)) * scale, pageWidth / look.box.w)
  const seen = lookThrough(look, lens)
  const hint = placeholder(sop, place, spot?.cell?.text ?? '', t)
  return (
    <div
      className={css.frame}
      style={{
        left: look.box.x,
        top: pageTop + look.box.y,
        width: look.box.w,
        transform: lens > 1 ? `scale(${lens})` : undefined,
        transformOrigin: `top ${lensAnchor(look.box, lens, reach)}`,
        outlineWidth: `${2 / (scale * lens)}px`,
      }}
      data-cell-field=""
    >
      <Markers look={seen} map={map} />
      {found === undefined ? null : (
        <span id={foundId} hidden>
          {found}
        </span>
      )}
      <textarea
        ref={area}
        className={css.area}
        style={seen.style}
        data-broken={broken || undefined}
        data-paper-field=""
        aria-label={nameOfPlace(sop, place, t)}
        aria-describedby={found === undefined ? undefined : foundId}
        placeholder={hint}
        spellCheck={false}
        rows={1}
        defaultValue={map.shown}
        onInput={(event) => onChange(inputType(event.nativeEvent))}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (place.at !== 'list') return
          const text = event.clipboardData.getData('text/plain')
          const items = pastedItems(text)
          if (items === text) return
          event.preventDefault()
          // As typed, so that the field's own undo and the line map see it.
          document.execCommand('insertText', false, items)
        }}
        onBlur={() => {
          caret.current = null
        }}
        onFocus={() => patchSelection(store, { editing: true })}
        onCompositionStart={() => {
          composing.current = true
        }}
        onCompositionEnd={() => {
          composing.current = false
          onChange()
        }}
      />
    </div>
  )
}

/** The numbers of a list beside its items, as on paper; the field itself holds only the words. */
const Markers = ({ look, map }: { readonly look: Look; readonly map: ShownText }): ReactElement | null => {
  const [first] = look.markers
  if (first === undefined) return null
  const pitch = Number.parseFloat(String(look.style.lineHeight))
  const top = Number.parseFloat(String(look.style.paddingTop))
  // The line on which an item begins: after each line feed that is the text's own.
  const starts: number[] = [0]
  let line = 0
  for (let at = 0; at < map.shown.length; at += 1) {
    if (map.shown[at] !== '\n') continue
    line += 1
    if (map.hard.has(at)) starts.push(line)
  }
  return (
    <div aria-hidden="true">
      {look.markers.map((marker, index) => (
        <span
          key={marker.text}
          className={css.marker}
          style={{
            left: marker.x - look.box.x,
            top: top + (starts[index] ?? index) * pitch,
            fontFamily: String(look.style.fontFamily),
            fontSize: `${marker.sizePt}px`,
            lineHeight: `${pitch}px`,
          }}
        >
          {marker.text}
        </span>
      ))}
    </div>
  )
}

const HINTS: Readonly<Partial<Record<Extract<Place, { at: 'identity' }>['field'], MessageKey>>> = {
  created: 'paper.hintDate',
  revised: 'paper.hintRevised',
  effective: 'paper.hintDate',
  position: 'paper.hintPosition',
  person: 'paper.hintPerson',
  nip: 'paper.hintNip',
}

/** What a blank field says: the office's own word, the counted number, or what belongs here. */
const placeholder = (sop: Sop, place: Place, printed: string, t: Words): string => {
  if (isLabel(place)) return standardLabel(place)
  if (place.at === 'rowNumber') return printed
  if (place.at === 'cell' || place.at === 'newRow') {
    const table = tableById(sop, place.table)
    const first = place.at === 'cell' ? table?.rows[0]?.id === place.row : table?.rows.length === 0
    if (place.column === 'activity') return first ? t('paper.firstRow') : t(place.at === 'newRow' ? 'paper.nextRow' : 'paper.type')
    return place.column === 'performers' ? '' : t(`column.${place.column}`)
  }
  if (place.at === 'actor') {
    const table = tableById(sop, place.table)
    return t('paper.unnamedActor', { number: (table?.actors.findIndex((actor) => actor.id === place.actor) ?? 0) + 1 })
  }
  if (place.at === 'identity') return t(HINTS[place.field] ?? 'paper.type')
  if (place.at === 'group' || place.at === 'tableTitle') return t(`field.${place.at}`)
  return t('paper.type')
}
