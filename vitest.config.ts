import { defineConfig } from 'vitest/config'

/** `expect.poll` waits for what happens by itself; a busy machine may take its time over it. */
const expectations = { poll: { timeout: 15_000 } }

/**
 * Four kinds of tests. `*.db.test.ts` touch a database and run twice, on SQLite and on PostgreSQL, each file on a copy
 * of a filled template; other server tests are rules without one; the console's run in a simulated page; journeys drive
 * a real Chromium against a real server.
 *
 * `isolate: false`: files that follow one another in a process share the server's modules, which take a second to load.
 * Modules keep nothing of an office but by its own database, so that files share no state.
 */
export default defineConfig({
  test: {
    // Vitest leaves one core for whoever watches; nobody watches here.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'rules',
          include: ['server/**/*.test.ts', 'seeds/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: ['server/**/*.db.test.ts', 'seeds/**/*.db.test.ts'],
          globalSetup: 'server/testing/set-up-sqlite.ts',
          isolate: false,
          expect: expectations,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'postgres',
          include: ['server/**/*.db.test.ts', 'seeds/**/*.db.test.ts'],
          globalSetup: 'server/testing/set-up-postgres.ts',
          isolate: false,
          expect: expectations,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'console',
          setupFiles: 'admin/set-up-tests.ts',
          include: ['admin/**/*.test.{ts,tsx}'],
          exclude: ['admin/e2e/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['admin/e2e/**/*.test.ts'],
          globalSetup: ['server/testing/set-up-sqlite.ts', 'admin/e2e/set-up-journeys.ts'],
          isolate: false,
          expect: expectations,
          fileParallelism: false,
          // A browser wants the cores for itself, or its clicks time out.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
