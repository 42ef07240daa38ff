import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Half of the time a worker waits for PostgreSQL or for programs it has started
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'server',
          include: ['db/**/*.test.ts', 'api/**/*.test.ts', 'scripts/**/*.test.ts'],
          globalSetup: ['./db/src/testing.ts'],
          // Each keeps to what it makes itself; reading the same modules 250 times took as long as the tests
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['web/**/*.test.{ts,tsx}'],
          setupFiles: ['./web/src/testing/patience.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
});
