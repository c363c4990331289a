import { place, rowId, tableId } from '../args'
import { command } from '../command'
import { inTable, rowAt } from '../pieces/find'
import { moved } from '../pieces/lists'
import { settled } from '../pieces/merged'
import { rowTitle } from '../pieces/names'
import { put } from '../pieces/same'

/** Moves a row so that it stands at `index` among all rows afterwards; its flows stay, merges are parted where it leaves or enters. */
export const moveRow = command(
  'moveRow',
  { table: tableId, row: rowId, index: place },
  {
    run: (sop, { table, row, index }) =>
      inTable(sop, table, (old) => put(old, { rows: settled(old.rows, moved(old.rows, rowAt(old, row), index)) })),
    title: (sop, at) => rowTitle(sop, at),
  },
)
