import { noticeKinds, taskKinds } from '@onesource/db/vocabulary';
import { expect, test } from 'vitest';
import { areas } from '../../areas.ts';
import { namedBy } from './rules/named.ts';

const named = namedBy(areas);

test.each(taskKinds)('%s has a name in both languages, of one area', (kind) => {
  expect(areas.filter(({ called = {} }) => kind in called)).toHaveLength(1);
  const { zh, en } = named(kind);
  expect(zh).toMatch(/^\p{Script=Han}+$/u);
  expect(en).toMatch(/^[A-Z][a-z ]+$/);
});

test('by mail, no two kinds of notice are called the same', () => {
  const names = noticeKinds.map((kind) => named(kind).zh);
  expect(new Set(names).size).toBe(names.length);
});
