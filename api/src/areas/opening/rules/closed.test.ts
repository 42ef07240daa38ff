import type { OpenItem } from '@onesource/db/schema/opening/entries';
import { describe, expect, test } from 'vitest';
import { content, item as declared } from '../../catalog/testing.ts';
import { closedBy, closedOf } from './closed.ts';
import { faceOf } from './face.ts';

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

describe('what publishing a revision would close', () => {
  const open = (name: string) => declared(name, { openness: 'open' });
  const [first, second] = [open('甲'), open('乙')];
  const published = content({ openness: 'open', items: [first, second] });
  const out = faceOf(published, 'declared');
  const by = (next: typeof published | null) => closedBy(out, { next, way: 'declared' });
  const names = (next: typeof published) => by(next)?.items.map(({ name }) => name);

  test('is nothing where it opens as much, and where nothing is out', () => {
    expect(by({ ...published, summary: '改了说明' })).toBeNull();
    expect(closedBy(null, { next: published, way: 'declared' })).toBeNull();
  });
  test('SH-30, SH-31: are items that it declares narrower, hides or leaves out', () => {
    expect(names({ ...published, items: [first, { ...second, openness: 'conditionally_open' }] })).toEqual(['乙']);
    expect(names({ ...published, items: [{ ...first, sensitivity: 'high' }, second] })).toEqual(['甲']);
    expect(names({ ...published, items: [first] })).toEqual(['乙']);
  });
  test('is all of it where the whole is not open, or shared with some alone; and by the end of the entry', () => {
    for (const next of [{ ...published, openness: 'not_open' as const }, { ...published, scope: ['one'] }, null])
      expect(by(next)).toMatchObject({ whole: true, items: [{ name: '甲' }, { name: '乙' }] });
  });
});
