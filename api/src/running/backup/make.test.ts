import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withoutPlaces } from './make.ts';

test('a failure is told without the places where backups lie, and whole otherwise, however they were typed', () => {
  const failure = new Error(
    `connect 127.0.0.1: ${resolve('b')}/x, ${resolve('b/second')}/x and ${tmpdir()}/y are bad, mkdir '/srv/a b'`,
  );
  expect(withoutPlaces(failure, { folder: 'b', second: 'b/second' })).toBe(
    'connect 127.0.0.1: …/x, …/x and …/y are bad, mkdir',
  );
  const plain = new Error('connect 127.0.0.1: a/b is no folder.');
  for (const folder of ['.', 'b', '/']) expect(withoutPlaces(plain, { folder, second: null })).toBe(plain.message);
});
