import { expect, test } from 'vitest';
import { type Bucket, taken } from './buckets.ts';

const spent = (times: number, cost = 1, now = 0): { bucket: Bucket | null; wait: number } => {
  let last: { bucket: Bucket | null; wait: number } = { bucket: null, wait: 0 };
  for (let at = 0; at < times; at += 1) last = taken(last.bucket, cost, now);
  return last;
};

test('so much may be asked for at once, and then it is waited for', () => {
  expect(spent(120).wait).toBe(0);
  expect(spent(121).wait).toBe(100);
  expect(spent(7, 20).wait).toBe(2000);
});

test('what is waited for comes back, and never more than there was', () => {
  const { bucket } = spent(120);
  expect(taken(bucket, 10, 1000).wait).toBe(0);
  expect(taken(bucket, 11, 1000).wait).toBe(100);
  expect(taken(bucket, 121, 3_600_000).wait).toBe(100);
});

test('who is refused loses nothing by it, and a clock set back gives nothing', () => {
  const { bucket } = spent(121);
  expect(taken(bucket, 1, 100).wait).toBe(0);
  expect(taken({ left: 0, at: 5000 }, 1, 1000).wait).toBe(100);
});
