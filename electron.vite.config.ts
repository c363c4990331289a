import { join } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Writes the page's scripts in ASCII: with one letter beyond Latin-1 V8 keeps and reads all of a script at two bytes a letter. */
const asciiScripts: Plugin = {
  name: 'ascii-scripts',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        chunk.code = chunk.code.replace(/[^\t\n\r -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  },
}

const at = (path: string): string => join(import.meta.dirname, path)

// One build for every Electron from 33 on: main and worker are ESM with everything bundled, the preload is CommonJS because
// a sandboxed preload cannot be ESM. electron-vite does not know the newest Electron's targets, so they are named here.
export default defineConfig({
  main: {
    resolve: {
      // electron-store's schema checker generates code; we give it no schema and check settings ourselves.
      alias: { 'ajv/dist/2020.js': at('electron/stubs/ajv.ts'), 'ajv-formats': at('electron/stubs/ajvFormats.ts') },
    },
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      outDir: 'out/main',
      emptyOutDir: true,
      rollupOptions: {
        checks: { pluginTimings: false },
        input: { main: at('electron/main.ts'), worker: at('electron/worker/worker.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      target: 'node20.18',
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), { ...optimizeLocales.vite({ locales: [] }), enforce: 'pre' }, asciiScripts],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: at('out/renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0, // the content security policy knows no data: fonts
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000, // read from the local disk, not over a network
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
})
