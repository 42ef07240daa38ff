import type { Openness, ShareType } from '@onesource/db/vocabulary';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as kaifeng } from '../../../../law/cities/kaifeng/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../../law/cities/shanghai/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { content, item } from '../../testing.ts';
import { derivedOpenness, itemMode, nonePublic, opennessFindings, opennessIsDerived, opennessOf } from './openness.ts';

const part = (shareType: ShareType | null, openness: Openness | null) => ({ shareType, openness });
const open = part('unconditional', 'open');
const internal = part('unconditional', 'not_open');
const closed = part('not_shared', 'not_open');
const named = (...parts: ReturnType<typeof part>[]) => parts.map((each, at) => item(`项${at}`, each));

describe('DG-5: an item has one mode that says both who in government and whether the public', () => {
  test('对外公开, 对内公开, 不公开', () => {
    expect([open, internal, closed].map(itemMode)).toEqual(['public', 'internal', 'closed']);
  });
  test.each([
    ['conditional', 'open'],
    ['conditional', 'not_open'],
    ['unconditional', 'conditionally_open'],
    ['not_shared', 'open'],
    ['not_shared', 'conditionally_open'],
    ['unconditional', null],
    [null, 'open'],
    [null, 'not_open'],
  ] as const)('%s and %s is none of them', (shareType, openness) => {
    expect(itemMode(part(shareType, openness))).toBeNull();
  });
  test.each([
    ['conditional', 'not_open'],
    ['unconditional', 'conditionally_open'],
    ['not_shared', 'open'],
  ] as const)('a registration with an item that is %s and %s is refused', (shareType, openness) => {
    const items = named(open, part(shareType, openness));
    expect(opennessFindings(content({ items }), dongguan.opennessScheme)).toEqual([
      { field: 'items.1.openness', code: 'mode_unknown', article: 'DG-5' },
    ]);
  });
  test('so is a resource without items that lies off the axis; what is not said yet is not refused', () => {
    const whole = (shareType: ShareType | null, openness: Openness | null) =>
      opennessFindings(content({ items: [], shareType, openness }), dongguan.opennessScheme);
    expect(whole('conditional', 'not_open')).toEqual([{ field: 'openness', code: 'mode_unknown', article: 'DG-5' }]);
    expect(whole('not_shared', 'not_open')).toEqual([]);
    expect(whole('conditional', null)).toEqual([]);
    expect(whole(null, 'not_open')).toEqual([]);
    expect(opennessFindings(content({ items: named(open, internal, closed) }), dongguan.opennessScheme)).toEqual([]);
  });
});

describe('DG-5: how open a resource is follows from its items', () => {
  test('全部对外公开, 全部对内公开, 不公开', () => {
    expect(derivedOpenness([open, open])).toBe('all_public');
    expect(derivedOpenness([internal, internal])).toBe('all_internal');
    expect(derivedOpenness([closed])).toBe('closed');
  });
  test('部分公开 as soon as two items differ', () => {
    expect(derivedOpenness([open, internal])).toBe('partly');
    expect(derivedOpenness([open, closed])).toBe('partly');
    expect(derivedOpenness([internal, internal, closed])).toBe('partly');
  });
  test('unknown for none, or while one has no mode', () => {
    expect(derivedOpenness([])).toBeNull();
    expect(derivedOpenness([open, part('conditional', 'open')])).toBeNull();
    expect(derivedOpenness([part(null, null), open])).toBeNull();
  });
  test('it is found by what the public gets: all of it, some or nothing', () => {
    const found = (...parts: ReturnType<typeof part>[]) =>
      opennessOf({ items: named(...parts), openness: null }, dongguan.opennessScheme);
    expect([found(open, open), found(open, internal), found(internal, closed)]).toEqual([
      'open',
      'conditionally_open',
      'not_open',
    ]);
  });
  test('without items it is declared there too', () => {
    expect(opennessIsDerived(dongguan.opennessScheme, { items: [] })).toBe(false);
    expect(opennessOf({ items: [], openness: 'not_open' }, dongguan.opennessScheme)).toBe('not_open');
  });
});

describe('elsewhere share type and openness are two axes (rule 22)', () => {
  test.each([
    ['PD-31', pudong],
    ['SH-30', shanghai],
    ['SQ-6', suqian],
  ] as const)('%s: openness is declared, whatever the items are', (_, { opennessScheme }) => {
    const items = named(open, part('conditional', 'conditionally_open'), closed);
    expect(opennessIsDerived(opennessScheme, { items })).toBe(false);
    expect(opennessOf({ items, openness: 'conditionally_open' }, opennessScheme)).toBe('conditionally_open');
    expect(opennessFindings(content({ items }), opennessScheme)).toEqual([]);
  });
  test('SH-30: privacy and commercial secrets are not open, not on conditions either', () => {
    const items = (['open', 'conditionally_open', 'not_open'] as const).map((openness) =>
      item(openness, { shareType: 'conditional', openness, sensitivity: 'high' }),
    );
    const refused = { code: 'sensitive_but_open', article: 'SH-30' };
    expect(opennessFindings(content({ items }), shanghai.opennessScheme)).toEqual([
      { field: 'items.0.openness', ...refused },
      { field: 'items.1.openness', ...refused },
    ]);
    const medium = items.map((each) => ({ ...each, sensitivity: 'medium' as const }));
    expect(opennessFindings(content({ items: medium }), shanghai.opennessScheme)).toEqual([]);
    const unsaid = [item('未定', { openness: null, sensitivity: 'high' })];
    expect(opennessFindings(content({ items: unsaid }), shanghai.opennessScheme)).toEqual([]);
  });
  test('PD-31, SQ-6: the other texts do not speak of it', () => {
    const items = [item('手机号', { shareType: 'conditional', openness: 'open', sensitivity: 'high' })];
    for (const { opennessScheme } of [pudong, kaifeng, suqian])
      expect(opennessFindings(content({ items }), opennessScheme)).toEqual([]);
  });
  test('KF says nothing of openness, and it stays as it was said or not said', () => {
    const items = named(open);
    expect(opennessOf({ items, openness: null }, kaifeng.opennessScheme)).toBeNull();
    expect(opennessOf({ items, openness: 'open' }, kaifeng.opennessScheme)).toBe('open');
  });
  test('house: what other departments may not have is not open to the public', () => {
    const contradiction = part('not_shared', 'open');
    const found = (policy: PolicyProfile, over: Parameters<typeof content>[0]) =>
      opennessFindings(content(over), policy.opennessScheme);
    for (const policy of [pudong, kaifeng, shanghai, suqian]) {
      expect(found(policy, { items: named(closed, contradiction) })).toEqual([
        { field: 'items.1.openness', code: 'not_shared_but_open' },
      ]);
      expect(found(policy, { items: [], ...contradiction })).toEqual([
        { field: 'openness', code: 'not_shared_but_open' },
      ]);
      expect(found(policy, { items: named(part('not_shared', 'conditionally_open')) })).toEqual([]);
    }
  });
});

test('DG-5: of items none of which is open to the public nothing could be published with leave; of no items that is not known', () => {
  const items = named(open, internal, closed).map((each, at) => ({ ...each, id: `${at}` }));
  const none = (...ids: string[]) =>
    nonePublic(
      ids.map((id) => ({ id })),
      { items },
    );
  expect(none('1', '2')).toBe(true);
  expect(none('0', '1')).toBe(false);
  expect(none()).toBe(false);
});
