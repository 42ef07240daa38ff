import { defineConfig } from 'vitest/config';

/** The tests that need no database: what mutation testing runs, hundreds of times over. */
export default defineConfig({
  test: {
    // A mutant that survives two hundred random stories is looked at by the tests beside them
    env: { PROPERTY_RUNS: '200' },
    include: [
      'api/src/law/*.test.ts',
      'api/src/law/calendar/*.test.ts',
      'api/src/**/*rules.test.ts',
      'api/src/areas/requests/*.test.ts',
      'api/src/areas/catalog/rules/**/*.test.ts',
      'api/src/areas/discrepancies/*.test.ts',
      'api/src/areas/inbox/reminders.test.ts',
    ],
    exclude: ['**/*routes.test.ts', '**/{tick,guidance}.test.ts', '**/node_modules/**'],
  },
});
