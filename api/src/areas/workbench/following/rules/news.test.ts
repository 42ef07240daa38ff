import { expect, test } from 'vitest';
import { newest } from './news.ts';

const line = (since: string, ...changes: string[]) => ({
  since: new Date(since),
  changes: changes.map((at) => ({ at: new Date(at) })),
});

test('what has changed stands first, by its last change, then what was followed last', () => {
  const quiet = line('2026-11-01');
  const fresh = line('2026-11-05');
  const early = line('2026-11-02', '2026-11-06', '2026-11-03');
  const late = line('2026-10-01', '2026-11-07');
  expect([quiet, fresh, early, late].toSorted(newest)).toEqual([late, early, fresh, quiet]);
});
