import { defineConfig } from 'vitest/config'

const outside = ['**/node_modules/**', '**/dist/**', '**/.data/**']

/** Rings of tests; `npm test` starts the servers they need and runs one ring after another. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{domain,api,engine-workers,web,portal,launcher,migrations,deploy}/**/*.test.{ts,mjs}'],
          // Those need a broker and run in the second ring.
          exclude: [...outside, 'engine-workers/test/**'],
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      'ui/vitest.config.ts',
      {
        test: {
          name: 'process',
          include: ['processes/**/*.test.ts'],
          exclude: outside,
          globalSetup: ['processes/testing/global-setup.ts'],
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      'engine-workers/test/vitest.config.ts',
      {
        test: {
          name: 'walk',
          include: ['e2e/**/*.test.ts'],
          exclude: [...outside, 'e2e/{screens,billing}.test.ts'],
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'moved-time',
          include: ['e2e/billing.test.ts'],
          exclude: outside,
          pool: 'forks',
          maxWorkers: 1,
          // It moves business time for everybody on the stack, hence after all others.
          sequence: { groupOrder: 1 },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'screens',
          include: ['e2e/screens.test.ts'],
          exclude: outside,
          pool: 'forks',
          maxWorkers: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
