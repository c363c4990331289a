import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/fixtures/**', 'node_modules/**'],
    environment: 'node',
    // Generous: a busy machine with two cores must not turn a right answer red. No test asserts on time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
