import type { DataItem } from '@onesource/db/content';
import type { ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { item } from '../../testing.ts';
import { anyPartIs, derivedShareType, hasNotShared, scopeFindings, sharedParts, shareTypeOf } from './share-type.ts';

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

describe('PD-6, KF-11, SQ-9, N-14: what only some departments may use is conditional', () => {
  const items = [item('甲'), item('乙', { shareType: 'conditional' })];
  const found = (policy: PolicyProfile, scope: string[] | null, of: DataItem[] = items) =>
    scopeFindings({ items: of, shareType: 'unconditional', scope }, policy.limitedScope);

  test('each item that says otherwise is named, with the article', () => {
    for (const [policy, article] of [
      [pudong, 'PD-6'],
      [kaifeng, 'KF-11'],
      [suqian, 'SQ-9'],
      [national, 'N-14'],
    ] as const)
      expect(found(policy, ['minzheng'])).toEqual([{ field: 'items.0.shareType', code: 'limited_scope', article }]);
  });
  test('a resource without items as a whole', () => {
    expect(found(pudong, ['minzheng'], [])).toMatchObject([{ field: 'shareType', code: 'limited_scope' }]);
  });
  test('for every department it may be unconditional; DG-5: departments choose the extent themselves', () => {
    expect(found(pudong, null)).toEqual([]);
    for (const policy of [dongguan, shanghai]) expect(found(policy, ['minzheng'])).toEqual([]);
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
