import type { ResourceContent } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { house } from '../../../../law/setting.ts';
import { content, item } from '../../testing.ts';
import { baseLibraryFindings } from './base-library.ts';

const items = [
  item('基础', { base: true, shareType: 'conditional' }),
  item('业务', { shareType: 'conditional' }),
  item('开放', { base: true }),
];
const found = (
  policy: Pick<PolicyProfile, 'baseLibraries'>,
  classification: string,
  over: Partial<ResourceContent> = {},
) =>
  baseLibraryFindings(content({ class: 'base', classification, items, ...over }), policy.baseLibraries).map(
    ({ field, code, article }) => `${field} ${code} ${article}`,
  );

describe('PD-7: base libraries are shared unconditionally', () => {
  test.each(['01001', '02001', '03001', '05001'])('every item of library %s, business items too', (classification) => {
    expect(found(pudong, classification)).toEqual(
      [0, 1].map((at) => `items.${at}.shareType base_library_unconditional PD-7`),
    );
  });
  test('a resource without items as a whole', () => {
    expect(found(pudong, '01001', { items: [], shareType: 'conditional' })).toEqual([
      'shareType base_library_unconditional PD-7',
    ]);
    expect(found(pudong, '01001', { items: [], shareType: 'unconditional' })).toEqual([]);
  });
  test('for every department: a scope of named ones takes it from the others', () => {
    const all = [item('基础', { base: true }), item('业务')];
    expect(found(pudong, '01001', { items: all, scope: ['minzheng'] })).toEqual([
      'scope base_library_unconditional PD-7',
    ]);
    expect(found(suqian, '01001', { items: all, scope: ['minzheng'] })).toEqual([
      'scope base_library_unconditional SQ-10',
    ]);
    expect(found(kaifeng, '01001', { items: [item('业务')], scope: ['minzheng'] })).toEqual([]);
    expect(found(pudong, '01001', { items: all })).toEqual([]);
  });
  test('what has no share type yet is missing, not refused', () => {
    expect(found(pudong, '01001', { items: [item('甲', { shareType: null })] })).toEqual([]);
  });
  test('a library that the text does not name is free, and so is any other class', () => {
    expect(found(pudong, '04001')).toEqual([]);
    expect(found(pudong, '01001', { class: 'theme' })).toEqual([]);
    expect(found(pudong, '01001', { classification: null })).toEqual([]);
  });
});

describe('KF-12, SQ-10: base items are unconditional, business items are free', () => {
  test.each([
    ['KF-12', '01001', kaifeng],
    ['KF-12', '05001', kaifeng],
    ['SQ-10', '03001', suqian],
    ['SQ-10', '04001', suqian],
  ] as const)('%s: only the base item is refused in library %s', (article, classification, policy) => {
    expect(found(policy, classification)).toEqual([`items.0.shareType base_library_unconditional ${article}`]);
  });
  test('KF-12: social credit is no base library there; SQ-10: here it is', () => {
    expect(found(kaifeng, '04001')).toEqual([]);
    expect(found(suqian, '04001')).toHaveLength(1);
  });
  test('a resource without items has no base items', () => {
    expect(found(kaifeng, '01001', { items: [], shareType: 'not_shared' })).toEqual([]);
  });
});

describe('no duty on the share type', () => {
  test('SH-23: base libraries are built, not bound', () => {
    expect(found(shanghai, '01001')).toEqual([]);
  });
  test('DG says nothing of base libraries', () => {
    expect(found(dongguan, '01001')).toEqual([]);
  });
  test('a duty of our own cites no article', () => {
    const own = house({ libraries: ['01'], unconditional: 'whole' as const }, '主动共享', 'unconditional');
    expect(found({ baseLibraries: own }, '01001')).toContain('items.0.shareType base_library_unconditional undefined');
  });
});
