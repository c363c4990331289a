// No network, ever: every process of the app is watched by the kernel's own record of calls while it opens, exports and closes.
import { chmodSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from '../runtime/electron.mjs'
import { answerMessageBoxes, answerSaveDialogs, expect, expectEvent, request, test } from './start'

test.skip(process.platform !== 'linux', 'strace is a Linux program')

test('not one process connects or sends to an internet address', async ({ launch, folder }) => {
  const log = join(folder, 'panggilan')
  const wrapper = join(folder, 'diamati.sh')
  const { path } = await findElectron()
  writeFileSync(wrapper, `#!/bin/sh\nexec strace -f -ff -qq -e trace=connect,sendto,sendmsg,sendmmsg -o '${log}' '${path}' "$@"\n`)
  chmodSync(wrapper, 0o755)
  const { app, page, close } = await launch({ executablePath: wrapper, args: ['--contoh'] })
  await page.waitForSelector('[data-symbol]')
  const example = await request(page, 'example:open', null)
  if (!example.ok) throw new Error(example.message)
  await answerMessageBoxes(app, 0)
  await answerSaveDialogs(app, join(folder, 'Contoh.pdf'))
  const done = await expectEvent(page, 'export:done')
  await request(page, 'export:start', { text: example.text, name: 'Contoh', to: ['pdf', 'docx'], paper: 'a4', orientation: 'landscape' })
  expect((await done()).result).toMatchObject({ ok: true })
  await page.waitForTimeout(3000) // what Chromium does a while after its start
  await close()
  const logs = readdirSync(folder).filter((name) => name.startsWith('panggilan'))
  const calls = logs.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
  expect(logs.length).toBeGreaterThan(3) // main, page, worker and their helpers were all watched
  expect(calls.some((call) => call.includes('AF_UNIX'))).toBe(true) // the record is no empty one
  expect(calls.filter((call) => /AF_INET6?\b/u.test(call))).toEqual([])
})
