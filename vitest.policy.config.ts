import { defineConfig } from 'vitest/config';

/** What is said of the profiles as data: each mutant of theirs runs all of it, so it is kept apart and quick. */
export default defineConfig({
  test: {
    include: [
      'api/src/law/profiles.test.ts',
      'api/src/areas/requests/{regulations,not-stated,grounds,outcome}.test.ts',
      'api/src/areas/catalog/rules/steps/regulations.test.ts',
      'api/src/areas/catalog/rules/content/{base-library,content-rules,legal-basis,mandatory-items,openness}.test.ts',
    ],
  },
});
