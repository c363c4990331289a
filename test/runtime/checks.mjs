// The checks of `npm run check` and `npm test`. Each gives { name, passed, failed, skipped }.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.mjs'
import { run } from './programs.mjs'

const tool = (...path) => join(root, 'node_modules', ...path)
const results = join(root, 'test-results')
const asOne = (name, ok) => ({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 })
const node = (args, options = {}) => run(process.execPath, args, { cwd: root, ...options })
const freshResult = (file) => {
  mkdirSync(results, { recursive: true })
  rmSync(join(results, file), { force: true })
  return join(results, file)
}

export const checkLock = async () => asOne('kunci paket', (await node([join(root, 'test', 'runtime', 'lock.mjs')])) === 0)
export const checkTypes = async () => asOne('tipe', (await node([tool('typescript', 'bin', 'tsc'), '-b'])) === 0)
export const checkLint = async () => asOne('lint', (await node([tool('oxlint', 'bin', 'oxlint'), '--quiet'])) === 0)

/** vitest: every test counts; a file that could not even be loaded counts as one failed. `paths`: only those. */
export const checkUnits = async (paths = []) => {
  const file = freshResult('vitest.json')
  const code = await node([
    tool('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...paths,
  ])
  if (!existsSync(file)) return asOne('uji unit', false)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const unloaded = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.every((test) => test.status !== 'failed'),
  )
  const failed = report.numFailedTests + unloaded.length
  return {
    name: 'uji unit',
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed, // such as an error outside every test
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Playwright in the real Electron. */
export const checkEndToEnd = async () => {
  const file = freshResult('playwright.json')
  const args = ['test', '--config', join(root, 'test', 'e2e', 'playwright.config.ts'), '--reporter=list,json']
  const code = await node([tool('@playwright', 'test', 'cli.js'), ...args], { env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } })
  if (!existsSync(file)) return asOne('uji aplikasi', false)
  const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'))
  const failed = stats.unexpected + stats.flaky + errors.length
  return { name: 'uji aplikasi', passed: stats.expected, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: stats.skipped }
}
export const passedOrNot = asOne

/** Runs checks one after the other and prints a line each, then the total, alone on the last line. Resolves with the exit code. */
export const runChecks = async (checks) => {
  const done = []
  for (const check of checks) {
    const began = Date.now()
    let result
    try {
      result = await check()
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      result = asOne(check.name, false)
    }
    done.push({ ...result, seconds: Math.round((Date.now() - began) / 1000) })
  }
  const sum = (key) => done.reduce((total, one) => total + one[key], 0)
  console.log('')
  for (const one of done)
    console.log(
      `${one.failed === 0 ? '✓' : '✗'} ${one.name}: ${one.passed} lulus, ${one.failed} gagal${one.skipped > 0 ? `, ${one.skipped} dilewati` : ''} (${one.seconds} dtk)`,
    )
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1
}
