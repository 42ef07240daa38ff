import { matchesGlob } from 'node:path';

/**
 * Files that decide. The wall, mutation testing and the tests that need no database read this one list: whatever is put
 * there can be outside of none of them.
 */
export const pureFiles = [
  'api/src/**/rules/**/*.ts',
  'api/src/access/*.ts',
  'api/src/cases/decision.ts',
  'api/src/law/**/*.ts',
];

/** Tests, and what only tests use. */
export const isTest = (file: string) => /\.test\.tsx?$|\/testing(-\w+)?\.ts$|[-.]testing\.ts$/.test(file);

export const isPure = (file: string) => !isTest(file) && pureFiles.some((glob) => matchesGlob(file, glob));

/** Their tests stand beside them; what is said of a whole text or of all its stories stands in the area. */
export const pureTests = [
  ...pureFiles.map((glob) => glob.replace(/\.ts$/, '.test.ts')),
  'api/src/areas/*/{regulations,properties}.test.ts',
];
