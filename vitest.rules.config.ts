import { defineConfig } from 'vitest/config';
import { pureTests } from './scripts/pure-files.ts';

/** The tests that need no database: what mutation testing runs, hundreds of times over. */
export default defineConfig({
  test: {
    // A mutant that survives two hundred random stories is looked at by the tests beside them
    env: { PROPERTY_RUNS: '200' },
    include: pureTests,
    exclude: ['**/*routes.test.ts', '**/node_modules/**'],
  },
});
