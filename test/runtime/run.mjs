// node test/runtime/run.mjs ENTRY.ts [ARGUMENTS…]: runs a TypeScript module of the tests; its `main(args)` returns the exit code.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('Berkas yang dijalankan belum disebut.')
  process.exit(2)
}
const { module } = await runnerImport(resolve(entry), { configFile: false, logLevel: 'error' })
process.exit(await module.main(rest))
