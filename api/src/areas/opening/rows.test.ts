import type { Database } from '@onesource/db/client';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rowsAt } from './rows.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const slot = { id: 'a', name: '甲', slot: 0 };
const data = { resourceId: crypto.randomUUID(), load: 1, rows: 7, slots: [slot] };
const first = { limit: 10, offset: 0 };

/** What is asked of a database of which each statement takes so long, milliseconds; and how long each may take. */
function slow(milliseconds: number) {
  const bounds: number[] = [];
  let transactions = 0;
  const execute = async (query: SQL) => {
    const said = new PgDialect().sqlToQuery(query).sql;
    const bound = /^set local statement_timeout = (\d+)$/.exec(said);
    if (bound) bounds.push(Number(bound[1]));
    else vi.advanceTimersByTime(milliseconds);
    return said.includes('count(*)') ? [{ total: 3 }] : [{ said: ['值'], key: 'k' }];
  };
  const transaction = (work: (tx: unknown) => unknown) => {
    transactions += 1;
    return work({ execute });
  };
  const db = { execute, transaction } as unknown as Database;
  return { db, bounds, transactions: () => transactions };
}

test('the first rows as they come are read without a transaction of their own', async () => {
  const { db, transactions } = slow(10);
  expect(await rowsAt(db, data, first)).toEqual({ rows: [['值']], total: 7 });
  expect(transactions()).toBe(0);
});

test('what looks through rows has one time for finding and counting', async () => {
  const { db, bounds } = slow(2000);
  const looked = { filters: [], words: '值' };
  expect(await rowsAt(db, data, { ...first, looked })).toEqual({ rows: [['值']], total: 3 });
  expect(bounds).toEqual([3000, 1000]);
});

test('so has what sorts them, or goes far into them', async () => {
  for (const more of [{ sort: [{ slot, falling: true }] }, { offset: 100_000 }]) {
    const { db, bounds } = slow(10);
    expect(await rowsAt(db, data, { ...first, ...more })).toMatchObject({ total: 7 });
    expect(bounds).toEqual([3000]);
  }
});
