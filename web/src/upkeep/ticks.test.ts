import { expect, test } from 'vitest';
import en from '../i18n/upkeep/en.ts';
import zh from '../i18n/upkeep/zh-CN.ts';

const api = import.meta.glob<string>(['../../../api/src/areas/**/*.ts', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
const found = (pattern: RegExp): string[] =>
  Object.values(api).flatMap((source) => [...source.matchAll(pattern)].flatMap(([, name = '']) => name));

test('whatever time does has a name of its own in both languages, and nothing else has one', () => {
  // A maker of ticks is given the name
  const ticks = found(/\b(?:ticking|reseated)(?:<[^>]*>)?\(\s*'([^']+)'/g).sort();
  const makers = found(/(\b)ticking\(\s*what,/g);
  expect(ticks).toHaveLength(found(/(\b)(?:ticking|reseated)(?:<[^>]*>)?\(/g).length - makers.length);
  expect(new Set(ticks).size).toBe(ticks.length);
  for (const { broken } of [zh, en]) expect(Object.keys(broken.tick).sort()).toEqual(ticks);
});
