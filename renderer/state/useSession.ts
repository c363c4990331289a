// How the screen reads the session: by slices, so that typing redraws only what shows it.
import { createContext, useCallback, useContext } from 'react'
import { useStore } from 'zustand'
import { translate, type MessageKey, type Params } from '../../shared/messages'
import { createSession, type Session, type SessionStore } from './session'

export const SessionContext = createContext<SessionStore>(createSession())

/** The store itself, for handlers. */
export const useSessionStore = (): SessionStore => useContext(SessionContext)
/** A slice of the session. */
export const useSession = <T>(slice: (session: Session) => T): T => useStore(useContext(SessionContext), slice)

export type Words = (key: MessageKey, params?: Params) => string
/** The words of the language in use: the same function while it is. */
export const useWords = (): Words => {
  const language = useSession((session) => session.settings.language)
  return useCallback((key, params) => translate(language, key, params), [language])
}
