// The window's own words, a file a place: plain office Indonesian, "Anda", verbs on buttons.
import { exportingMessages } from './exporting'
import { helpMessages } from './help'
import { menusMessages } from './menus'
import { openingMessages } from './opening'
import { panelMessages } from './panel'
import { paperMessages } from './paper'
import { signingMessages } from './signing'
import { statusMessages } from './status'
import { tablesMessages } from './tables'

export const appMessages = {
  id: {
    ...menusMessages.id,
    ...helpMessages.id,
    ...openingMessages.id,
    ...paperMessages.id,
    ...panelMessages.id,
    ...signingMessages.id,
    ...statusMessages.id,
    ...tablesMessages.id,
    ...exportingMessages.id,
  },
  en: {
    ...menusMessages.en,
    ...helpMessages.en,
    ...openingMessages.en,
    ...paperMessages.en,
    ...panelMessages.en,
    ...signingMessages.en,
    ...statusMessages.en,
    ...tablesMessages.en,
    ...exportingMessages.en,
  },
} as const
