import { pureFiles } from './scripts/pure-files.ts';

/** Mutation testing of the rules; what the cities state is data, and has a run of its own (`stryker.policy.config.json`). */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.rules.config.ts' },
  mutate: [...pureFiles, '!api/src/**/*{.test,testing}.ts', '!api/src/law/cities/**'],
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/stryker-incremental.json',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  tsconfigFile: 'tsconfig.none.json',
  thresholds: { high: 90, low: 85, break: 85 },
  ignorePatterns: ['web', 'e2e', 'docs', '.data', 'dist', 'dist-types', 'test-results'],
};
