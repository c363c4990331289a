import { Component, type ErrorInfo, type ReactNode } from 'react'
import { translate } from '../../shared/messages'
import { saveFile } from '../state/files'
import type { SessionStore } from '../state/session'
import css from './ErrorBoundary.module.css'

interface Props {
  readonly store: SessionStore
  readonly children: ReactNode
}
/** When the screen cannot be drawn, the document is still in the store: it can be saved, and the screen drawn again. */
export class ErrorBoundary extends Component<Props, { readonly detail: string | null }> {
  override readonly state: { readonly detail: string | null } = { detail: null }
  static getDerivedStateFromError(error: unknown): { readonly detail: string } {
    return { detail: error instanceof Error ? error.message : String(error) }
  }
  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }
  override render(): ReactNode {
    const { detail } = this.state
    if (detail === null) return this.props.children
    const { language } = this.props.store.getState().settings
    return (
      <main className={css.screen} role="alert">
        <h1>{translate(language, 'crash.screenTitle')}</h1>
        <p>{translate(language, 'crash.screenText', { detail })}</p>
        <div>
          <button type="button" onClick={() => void saveFile(this.props.store)}>
            {translate(language, 'action.save')}
          </button>
          <button type="button" onClick={() => this.setState({ detail: null })}>
            {translate(language, 'crash.redraw')}
          </button>
        </div>
      </main>
    )
  }
}
