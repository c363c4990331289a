// The window and its process: Electron's checklist as far as it concerns the window, and the protocol that carries the page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, request, test } from './start'

test('the page is sandboxed, isolated and sees one object of ours alone', async ({ launch }) => {
  const { app, page } = await launch()
  const seen = await page.evaluate(() => ({
    node: [
      typeof (globalThis as Record<string, unknown>)['require'],
      typeof (globalThis as Record<string, unknown>)['process'],
      typeof (globalThis as Record<string, unknown>)['module'],
    ],
    bridge: Object.keys(window.tatalaksana).toSorted(),
    origin: location.origin,
  }))
  expect(seen).toEqual({ node: ['undefined', 'undefined', 'undefined'], bridge: ['on', 'request'], origin: 'app://tatalaksana' })
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    return contents.getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  })
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('')
  // What the page can add to the bridge or take from it: nothing.
  const frozen = await page.evaluate(() => {
    try {
      ;(window.tatalaksana as unknown as Record<string, unknown>)['request'] = () => 'mine'
    } catch {
      // strict mode says so
    }
    return String(window.tatalaksana.request).includes('mine')
  })
  expect(frozen).toBe(false)
})

test('a request that the contract does not know, or with other arguments, is refused', async ({ launch }) => {
  const { page } = await launch()
  const attempts = await page.evaluate(async () => {
    const bridge = window.tatalaksana as unknown as {
      request: (name: string, argument: unknown) => Promise<unknown>
      on: (name: string, f: () => void) => unknown
    }
    const said: string[] = []
    for (const [name, argument] of [
      ['fs:read', '/etc/passwd'],
      ['file:open-path', { path: '/etc/passwd' }],
      ['__proto__', null],
      ['file:save', { path: '/tmp/x', text: 'x' }],
      ['file:open-recent', { token: '/etc/passwd', path: '/etc/passwd' }],
    ] as const)
      said.push(
        await bridge.request(name, argument).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      )
    try {
      bridge.on('electron-store-get-data', () => undefined)
      said.push('listened')
    } catch (error) {
      said.push(String(error))
    }
    return said
  })
  for (const said of attempts) {
    expect(said).toMatch(/tidak dikenal/u)
    expect(said).not.toMatch(/\.ts:|\.js:|at .*\(/u) // no trace
  }
  expect(await request(page, 'file:open-recent', { token: '/etc/passwd' as never })).toMatchObject({ ok: false, code: 'token.unknown' })
})

test('every answer carries the policy, and a script that slips into the markup does not run', async ({ launch }) => {
  const { app, page } = await launch()
  const answer = await app.evaluate(async ({ session }) => {
    const got = await session.defaultSession.fetch('app://tatalaksana/index.html')
    return {
      policy: got.headers.get('content-security-policy'),
      type: got.headers.get('content-type'),
      sniff: got.headers.get('x-content-type-options'),
    }
  })
  expect(answer.type).toBe('text/html; charset=utf-8')
  expect(answer.sniff).toBe('nosniff')
  for (const part of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
    expect(answer.policy).toContain(part)
  expect(answer.policy).not.toMatch(/unsafe|https?:|\*/u)
  const outcome = await page.evaluate(async () => {
    const tried: string[] = []
    const attempt = (name: string, run: () => unknown): void => {
      try {
        run()
        tried.push(`${name}: ran`)
      } catch (error) {
        tried.push(`${name}: ${(error as Error).name}`)
      }
    }
    // Later, not now: what a debugger evaluates may generate code, what the page runs by itself may not.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const box = document.createElement('div')
    attempt('innerHTML', () => (box.innerHTML = '<img src=x onerror="window.owned = 1">'))
    // oxlint-disable no-eval, no-implied-eval -- that these do not work is what is tested
    attempt('eval', () => (0, eval)('window.owned = 1'))
    attempt('Function', () => new Function('window.owned = 1')())
    // oxlint-enable no-eval, no-implied-eval
    attempt('script', () => {
      const script = document.createElement('script')
      script.textContent = 'window.owned = 1'
      document.head.append(script)
    })
    const remote = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 200))
    return { tried, remote, owned: (window as unknown as { owned?: number }).owned ?? null }
  })
  expect(outcome.owned).toBeNull()
  expect(outcome.remote).toBe('refused')
  expect(outcome.tried.slice(0, 3)).toEqual(['innerHTML: TypeError', 'eval: EvalError', 'Function: EvalError'])
})

test('app:// serves a fixed table: no path leads out of it', async ({ launch }) => {
  const { app } = await launch()
  const climbs = [
    '../',
    '..%2f',
    '%2e%2e/',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%252e%252e%252f',
    '....//',
    '..;/',
    '%c0%ae%c0%ae/',
    '/',
    '//',
    '/./',
    '\\\\server\\share\\',
    'C:/',
    'C%3A%5C',
    '%00',
    '~/',
    '.%2e/',
    '%2e./',
  ]
  const targets = ['package.json', 'etc/passwd']
  const urls = climbs.flatMap((climb) => targets.map((target) => `app://tatalaksana/${climb.repeat(3)}${target}`))
  urls.push(
    'app://tatalaksana/index.html%00.js',
    'app://tatalaksana/',
    'app://tatalaksana/INDEX.HTML',
    'app://other/index.html',
    'app://tatalaksana:80/x',
    'app://tatalaksana/index.html/',
  )
  const answers = await app.evaluate(async ({ session }, list) => {
    const said: string[] = []
    for (const url of list) {
      const got = await session.defaultSession.fetch(url).then(
        (answer) => answer.status,
        () => 0,
      )
      if (got === 200) said.push(url)
    }
    return said
  }, urls)
  expect(urls.length).toBeGreaterThanOrEqual(40)
  expect(answers).toEqual([])
  const posted = await app.evaluate(({ session }) =>
    session.defaultSession.fetch('app://tatalaksana/index.html', { method: 'POST', body: 'x' }).then(
      (answer) => answer.status,
      () => 0,
    ),
  )
  expect(posted).not.toBe(200)
})

test('the page goes nowhere and opens nothing', async ({ launch }) => {
  const { app, page } = await launch()
  const here = page.url()
  const tries = [
    'https://example.com/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'data:text/html,hi',
    'javascript:void(document.title="owned")',
    'app://other/x',
    'mailto:a@example.com',
    'tel:1',
    'blob:app://tatalaksana/x',
  ]
  for (const url of tries) {
    await page.evaluate((to) => {
      window.open(to)
      const link = document.createElement('a')
      link.href = to
      link.target = '_blank'
      document.body.append(link)
      link.click()
      link.removeAttribute('target')
      link.click()
      link.remove()
    }, url)
  }
  await page.waitForTimeout(500)
  expect(page.url()).toBe(here)
  expect(await page.evaluate(() => document.title)).not.toBe('owned')
  expect(
    await app.evaluate(({ BrowserWindow, webContents }) => [BrowserWindow.getAllWindows().length, webContents.getAllWebContents().length]),
  ).toEqual([1, 1])
  // A guest page is neither made nor upgraded.
  await page.evaluate(() => {
    const guest = document.createElement('webview')
    guest.setAttribute('src', 'https://example.com/')
    document.body.append(guest)
  })
  await page.waitForTimeout(200)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('every permission is denied', async ({ launch }) => {
  const { page } = await launch()
  const states = await page.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'clipboard-read',
      'persistent-storage',
      'screen-wake-lock',
      'background-sync',
      'accelerometer',
      'gyroscope',
      'magnetometer',
    ]
    const said: Record<string, string> = {}
    for (const name of names)
      said[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'unknown',
      )
    const asked = await Promise.race([
      Notification.requestPermission(),
      new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 2000)),
    ])
    const media = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'denied',
    )
    return { said, asked, media: media ?? 'denied' }
  })
  for (const [name, state] of Object.entries(states.said)) expect(state, name).not.toBe('granted')
  expect(states.asked).not.toBe('granted')
  expect(states.media).toBe('denied')
})

test('outside ask for nothing: the page loads over app:// alone, without a violation of its own policy', async ({ launch }) => {
  const { app, page } = await launch()
  const asked = await app.evaluate(async ({ session, BrowserWindow }) => {
    const urls: string[] = []
    session.defaultSession.webRequest.onSendHeaders((details) => urls.push(details.url))
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => resolve())
      contents?.reload()
    })
    return urls
  })
  expect(asked.filter((url) => !url.startsWith('app://tatalaksana/') && !url.startsWith('data:'))).toEqual([])
  const violations: string[] = []
  page.on('console', (message) => {
    if (/content security policy|trusted ?type/iu.test(message.text())) violations.push(message.text())
  })
  await page.reload()
  await page.waitForTimeout(800)
  expect(violations).toEqual([])
})

test('what is shipped generates no code from text', () => {
  for (const file of ['out/main/main.js', 'out/preload/preload.cjs']) {
    const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
    expect(text, file).not.toMatch(/\bnew Function\b|[^.\w]eval\(|child_process/u)
  }
})

test('main starts without a sandbox switch of its own: sandboxing is asked for when not run as root', async ({ launch }) => {
  const { app } = await launch()
  const given = await app.evaluate(({ app: electronApp }) => electronApp.commandLine.hasSwitch('no-sandbox'))
  expect(given).toBe(process.getuid?.() === 0)
})
