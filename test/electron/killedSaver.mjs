// Saves two contents in turn for ever, by the real storage; killed.test.ts ends it at any moment.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const { module: storage } = await runnerImport(join(import.meta.dirname, '../../electron/storage/index.ts'), {
  configFile: false,
  logLevel: 'error',
})
const [path, size] = [process.argv[2], Number(process.argv[3])]
const contents = ['a', 'b'].map((letter) => new TextEncoder().encode(letter.repeat(size)))
process.stdout.write('siap\n')
for (let i = 0; ; i += 1) {
  const saved = await storage.saveAtomically(storage.nodeDisk, path, contents[i % 2], 'anything')
  if (!saved.ok) throw new Error(saved.fault.code)
}
