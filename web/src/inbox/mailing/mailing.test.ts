import { expect, test } from 'vitest';
import { changedOf } from './mailing.ts';

test('only what was chosen otherwise than it stands is sent', () => {
  const stands = [
    { topic: 'work', mode: 'digest' },
    { topic: 'request_decided', mode: 'now' },
  ] as const;
  expect(changedOf(stands, {})).toEqual([]);
  expect(changedOf(stands, { work: 'digest', request_decided: 'off' })).toEqual([
    { topic: 'request_decided', mode: 'off' },
  ]);
});
