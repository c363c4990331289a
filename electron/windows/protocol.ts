// The page's files over app://, from a fixed table made at start: a request is looked up, never turned into a path.
import { protocol } from 'electron'
import { pageType, type PageFiles } from './pageFiles'
import { PAGE_ORIGIN } from './urls'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'none'",
  "worker-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** Must run before `ready`, synchronously. */
export const setupProtocolScheme = (): void => {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } }])
}

/** Answers app:// requests from the table; everything else is 404. Must run after `ready`. */
export const setupProtocol = (files: PageFiles): void => {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const entry = url.host === new URL(PAGE_ORIGIN).host && request.method === 'GET' ? files.find(url.pathname) : null
    if (entry === null) return new Response('', { status: 404 })
    return new Response(await entry(), {
      headers: {
        'content-type': pageType(url.pathname),
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
      },
    })
  })
}
