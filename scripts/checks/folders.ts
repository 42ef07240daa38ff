import { dirname } from 'node:path';
import { isTest } from '../pure-files.ts';

/** Source files that one ranks at a glance. */
const most = 20;
/** Apart: texts in both languages, and what is generated. */
const apart = (file: string) => isTest(file) || /^web\/src\/i18n\/|\.generated\.|\/migrations\//.test(file);

/** Folders that hold more source files than one finds one's way in: they want sub-rooms. */
export const folderProblems = (files: readonly string[]): string[] =>
  [
    ...Map.groupBy(
      files.filter((file) => !apart(file)),
      (file) => dirname(file),
    ),
  ]
    .filter(([, held]) => held.length > most)
    .map(([folder, held]) => `${folder} holds ${held.length} source files: more than ${most} want sub-rooms`);
