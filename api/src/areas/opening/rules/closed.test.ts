import type { OpenItem } from '@onesource/db/schema/opening/entries';
import { describe, expect, test } from 'vitest';
import { closedOf } from './closed.ts';

const item = (id: string, openness: OpenItem['openness'] = 'open'): OpenItem => ({
  ...{ id, name: `项${id}`, openness },
  ...{ dataType: 'C', length: null },
});
const named = (...items: OpenItem[]) => ({ items });

describe('what was out and is closed', () => {
  test('is nothing where all of it is still out, or more', () => {
    expect(closedOf(named(item('1')), named(item('1'), item('2')))).toBeNull();
    expect(closedOf(named(item('1', 'conditionally_open')), named(item('1')))).toBeNull();
  });
  test('are items that are out no more, or on conditions now', () => {
    const closed = closedOf(named(item('1'), item('2'), item('3')), named(item('1'), item('2', 'conditionally_open')));
    expect(closed).toMatchObject({ whole: false, items: [{ id: '2', openness: 'open' }, { id: '3' }] });
  });
  test('is the entry with all its items where nothing of it is out any more', () => {
    expect(closedOf(named(item('1')), null)).toMatchObject({ whole: true, items: [{ id: '1' }] });
    expect(closedOf(named(), null)).toEqual({ whole: true, items: [] });
  });
});
