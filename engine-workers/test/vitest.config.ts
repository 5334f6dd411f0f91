import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The engine side against a real broker, database and Redis: one file after the other, because they share the broker. */
export default defineConfig({
  root: here('.'),
  cacheDir: here('../../node_modules/.vite/engine'),
  test: {
    name: 'engine',
    include: ['*.test.ts'],
    globalSetup: [here('global-setup.ts')],
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    // After the process tests, which take both cores.
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
