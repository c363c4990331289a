// npm run check: types, lint, unit tests.
import { checkLint, checkTypes, checkUnits, runChecks } from './checks.mjs'
import { ensurePackages } from './systemPackages.mjs'

await ensurePackages('tests')
process.exit(await runChecks([checkTypes, checkLint, checkUnits]))
