// Whole flow tables and their heads, in Sunting and Sisip.
import { editable, inDocument, type AppCommand } from './appCommand'
import { currentTable } from '../../state/edits'
import { isMergedHere, mayMergeHere, mergeHere, partHere } from '../../state/merging'
import {
  changedLabel,
  currentGroup,
  currentLabel,
  deleteGroup,
  deleteTable,
  flowChoicesMade,
  goToLabel,
  insertFootNote,
  insertGroup,
  insertTable,
  moveTable,
  restoreLabel,
  tidy,
  tidyFlow,
  writeTitle,
} from '../../state/tables'

/** Can the current table stand one further up or down? */
const movable = (steps: 1 | -1) =>
  inDocument((document) => {
    const { tables } = document.history.present
    const to = tables.indexOf(currentTable(document)) + steps
    return to >= 0 && to < tables.length
  })

export const tableCommands: readonly AppCommand[] = [
  {
    id: 'edit.label',
    words: 'entry.edit.label',
    keys: [],
    menu: 'edit',
    group: 6,
    enabled: inDocument((document) => currentLabel(document) !== null),
    run: goToLabel,
  },
  {
    id: 'edit.restoreLabel',
    words: 'entry.edit.restoreLabel',
    keys: [],
    menu: 'edit',
    group: 6,
    enabled: inDocument((document) => changedLabel(document) !== null),
    run: restoreLabel,
  },
  {
    id: 'edit.deleteGroup',
    words: 'entry.edit.deleteGroup',
    keys: [],
    menu: 'edit',
    group: 6,
    enabled: inDocument((document) => currentGroup(document) !== null),
    run: deleteGroup,
  },
  {
    id: 'edit.tidyFlow',
    words: 'entry.edit.tidyFlow',
    keys: [],
    menu: 'edit',
    group: 7,
    enabled: inDocument((document) => flowChoicesMade(document).length > 0),
    run: tidyFlow,
  },
  {
    id: 'edit.tidy',
    words: 'entry.edit.tidy',
    keys: [],
    menu: 'edit',
    group: 7,
    enabled: inDocument((document) => currentTable(document).overrides.length > 0),
    run: tidy,
  },
  // In the menu of a cell.
  { id: 'edit.mergeUp', words: 'entry.edit.mergeUp', keys: [], menu: null, group: 8, enabled: inDocument(mayMergeHere), run: mergeHere },
  { id: 'edit.part', words: 'entry.edit.part', keys: [], menu: null, group: 8, enabled: inDocument(isMergedHere), run: partHere },
  // In the panel of the table.
  {
    id: 'edit.moveTableUp',
    words: 'entry.edit.moveTableUp',
    keys: [],
    menu: null,
    group: 8,
    enabled: movable(-1),
    run: (store) => moveTable(store, -1),
  },
  {
    id: 'edit.moveTableDown',
    words: 'entry.edit.moveTableDown',
    keys: [],
    menu: null,
    group: 8,
    enabled: movable(1),
    run: (store) => moveTable(store, 1),
  },
  {
    id: 'edit.deleteTable',
    words: 'entry.edit.deleteTable',
    keys: [],
    menu: null,
    group: 8,
    enabled: inDocument((document) => document.history.present.tables.length > 1),
    run: deleteTable,
  },
  {
    id: 'insert.group',
    words: 'entry.insert.group',
    keys: [],
    menu: 'insert',
    group: 6,
    enabled: inDocument((document) => currentTable(document).actors.length > 0),
    run: insertGroup,
  },
  { id: 'insert.tableTitle', words: 'entry.insert.tableTitle', keys: [], menu: 'insert', group: 6, enabled: editable, run: writeTitle },
  { id: 'insert.footNote', words: 'entry.insert.footNote', keys: [], menu: 'insert', group: 6, enabled: editable, run: insertFootNote },
  { id: 'insert.table', words: 'entry.insert.table', keys: [], menu: 'insert', group: 6, enabled: editable, run: insertTable },
]
