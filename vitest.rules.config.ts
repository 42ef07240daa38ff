import { defineConfig } from 'vitest/config';

/** The tests that need no database: what mutation testing runs, hundreds of times over. */
export default defineConfig({
  test: {
    // A mutant that survives two hundred random stories is looked at by the tests beside them
    env: { PROPERTY_RUNS: '200' },
    include: [
      'api/src/policy/*.test.ts',
      'api/src/calendar/*.test.ts',
      'api/src/**/*rules.test.ts',
      'api/src/requests/*.test.ts',
      'api/src/catalog/*.test.ts',
      'api/src/catalog/sources/*.test.ts',
      'api/src/discrepancies/*.test.ts',
      'api/src/inbox/reminders.test.ts',
    ],
    exclude: ['**/*routes.test.ts', '**/{tick,guidance}.test.ts', '**/node_modules/**'],
  },
});
