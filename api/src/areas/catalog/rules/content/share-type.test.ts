import type { ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { item } from '../../testing.ts';
import { anyPartIs, derivedShareType, hasNotShared, sharedParts, shareTypeOf } from './share-type.ts';

describe('PD-6, KF-11: the share type of a resource is that of its items', () => {
  const of = (...types: (ShareType | null)[]) => derivedShareType(types.map((shareType) => ({ shareType })));

  test('all alike, it is theirs', () => {
    expect(of('unconditional', 'unconditional')).toBe('unconditional');
    expect(of('conditional')).toBe('conditional');
    expect(of('not_shared', 'not_shared')).toBe('not_shared');
  });
  test('given only in part, it is conditional', () => {
    expect(of('unconditional', 'not_shared')).toBe('conditional');
    expect(of('unconditional', 'conditional')).toBe('conditional');
  });
  test('unknown while an item has none', () => {
    expect(of('unconditional', null)).toBeNull();
    expect(of(null, 'unconditional')).toBeNull();
    expect(of()).toBeNull();
  });
  test('a resource without items says it itself, and is not asked once it has some', () => {
    expect(shareTypeOf({ items: [], shareType: 'conditional' })).toBe('conditional');
    expect(shareTypeOf({ items: [item('甲')], shareType: 'conditional' })).toBe('unconditional');
  });
});

describe('the parts that carry a share type', () => {
  const withheld = { items: [item('甲'), item('乙', { shareType: 'not_shared' })], shareType: null };

  test('are the items, each with its field', () => {
    expect(sharedParts(withheld)).toEqual([
      { field: 'items.0.shareType', shareType: 'unconditional' },
      { field: 'items.1.shareType', shareType: 'not_shared' },
    ]);
  });
  test('or the resource as a whole', () => {
    expect(sharedParts({ items: [], shareType: 'not_shared' })).toEqual([
      { field: 'shareType', shareType: 'not_shared' },
    ]);
  });
  test('PD-27: one of them is enough to withhold something', () => {
    expect(hasNotShared(withheld)).toBe(true);
    expect(hasNotShared({ items: [item('甲')], shareType: null })).toBe(false);
    expect(hasNotShared({ items: [], shareType: 'not_shared' })).toBe(true);
    expect(anyPartIs(withheld, 'conditional')).toBe(false);
    expect(anyPartIs(withheld, 'conditional', 'unconditional')).toBe(true);
    expect(anyPartIs({ items: [], shareType: null }, 'unconditional')).toBe(false);
  });
});
