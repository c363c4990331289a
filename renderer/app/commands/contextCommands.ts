// What the menu of a place on the paper offers: entries of the command table, in groups.
import { isMergeable } from '../../state/merging'
import type { OpenDocument } from '../../state/session'

export const LINE = 'line'
const CLIPBOARD = ['edit.cut', 'edit.copy', 'edit.paste', LINE]
const ROW = [
  'insert.rowAbove',
  'insert.rowBelow',
  'insert.heading',
  'insert.breakBefore',
  LINE,
  'edit.moveRowUp',
  'edit.moveRowDown',
  'edit.deleteRow',
]
const MERGE = ['edit.mergeUp', 'edit.part', LINE]
const SYMBOL = ['insert.terminator', 'insert.process', 'insert.decision', 'insert.exit', LINE, 'edit.deleteSymbol']
const TITLE = ['edit.label', 'edit.restoreLabel']
const ACTOR = ['insert.actor', 'edit.moveActorLeft', 'edit.moveActorRight', 'edit.deleteActor', LINE, 'insert.group', 'edit.deleteGroup']
const TABLE = ['insert.tableTitle', 'insert.footNote', 'insert.table', LINE, 'edit.moveTableUp', 'edit.moveTableDown', 'edit.deleteTable']
const PAPER = ['insert.rowBelow', 'insert.actor', 'insert.table', LINE, 'edit.tidy', 'file.setup', 'file.export']

const entriesAt = ({ place, flow }: OpenDocument['selection'], emptyLane: boolean): readonly string[] => {
  if (flow !== null) return ['edit.tidyFlow', 'edit.deleteSymbol']
  if (place === null) return PAPER
  switch (place.at) {
    case 'agency':
    case 'identity':
    case 'list':
      return ['edit.label', LINE, 'insert.emblem', 'file.setup']
    case 'label':
      return ['edit.restoreLabel', LINE, 'insert.emblem', 'file.setup']
    case 'columnLabel':
      return ['edit.restoreLabel', LINE, 'insert.actor', 'insert.group', LINE, ...TABLE]
    case 'actor':
      return [...ACTOR, LINE, ...TITLE]
    case 'group':
      return ['edit.deleteGroup', LINE, 'insert.actor', LINE, 'edit.label']
    case 'performers':
    case 'symbolText':
      return emptyLane ? ROW : [...SYMBOL, LINE, ...ROW]
    case 'cell':
      return [...(isMergeable(place) ? MERGE : []), ...ROW, LINE, ...TITLE]
    case 'rowNumber':
    case 'heading':
      return [...ROW, LINE, ...TITLE]
    case 'newRow':
      return place.column === 'performers' ? SYMBOL.slice(0, 3) : ['insert.rowBelow', 'insert.heading', LINE, ...TITLE]
    case 'tableTitle':
    case 'footNote':
      return TABLE
    case 'total':
      return [...TITLE, LINE, ...TABLE]
  }
}

/**
 * The command ids, and lines between groups, that fit where the caret or the selection is; `emptyLane`: beside the row's symbols, so
 * nothing that would change one of them.
 */
export const contextEntries = ({ selection, readOnly }: OpenDocument, emptyLane = false): readonly string[] =>
  readOnly
    ? ['file.saveAs', 'file.export', LINE, 'view.panel']
    : [...(selection.editing ? CLIPBOARD : []), ...entriesAt(selection, emptyLane), LINE, 'view.panel']
