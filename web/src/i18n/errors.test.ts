import { refusalCodes } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import englishRefusals from './errors/en.ts';
import chineseRefusals from './errors/zh-CN.ts';
import englishFailures from './failures/en.ts';
import chineseFailures from './failures/zh-CN.ts';

const chinese = { ...chineseFailures, ...chineseRefusals };
const english = { ...englishFailures, ...englishRefusals };

// The seed and the bulk load speak to whoever sits at the terminal, not to the browser
const sources = import.meta.glob<string>(
  ['../../../api/src/**/*.ts', '!**/*.test.ts', '!**/running/{seed,bulk}/**', '!**/testing*'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);

/** Where the API names a code: what refuses, what is wrong with a field, and the texts for those who read the JSON. */
const naming = [
  /\brefuse\(\s*'([a-z_]+)'/g,
  /\bApiError\(\s*'([a-z_]+)'/g,
  /\bfinding\([^,]+,\s*'([a-z_]+)'/g,
  /\bnamed\([^,]+,\s*'([a-z_]+)'/g,
  // An input's own check gives its code as the message
  /\bcode: '(?!custom')([a-z_]+)'/g,
  /\bcode: 'custom', message: '([a-z_]+)'/g,
  /^ {2}([a-z_]+): ['"][A-Z]/gm,
];

const codesOf = (path: string, source: string): string[] =>
  naming
    // The last is the table of a file of refusals
    .slice(0, path.endsWith('/refusals.ts') ? undefined : -1)
    .flatMap((pattern) => [...source.matchAll(pattern)].flatMap(([, code]) => code ?? []));

/** Words by which a request is refused are chosen by people and labelled in the vocabulary. */
const chosen: readonly string[] = refusalCodes;

const codes = [...new Set(Object.entries(sources).flatMap(([path, source]) => codesOf(path, source)))]
  .filter((code) => !chosen.includes(code))
  .sort();

describe('every code that the API answers has words', () => {
  test('the sources are read', () => {
    expect(codes).toEqual(expect.arrayContaining(['sign_off_required', 'mode_unknown', 'item_advised', 'conflict']));
  });

  test.each(codes)('%s', (code) => {
    expect(chinese).toHaveProperty(code);
    expect(english).toHaveProperty(code);
  });
});
