import { defineConfig } from '@playwright/test'

// The real Electron, one window at a time: two cores are enough and no test meets another's.
export default defineConfig({
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results/e2e',
  globalSetup: './globalSetup.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0, // a flake is a fault
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
})
