import { defineConfig } from 'vitest/config';

/** What is said of the profiles as data: each mutant of theirs runs all of it, so it is kept apart and quick. */
export default defineConfig({
  test: {
    include: ['api/src/law/cities/**/*.test.ts', 'api/src/law/*.test.ts'],
  },
});
