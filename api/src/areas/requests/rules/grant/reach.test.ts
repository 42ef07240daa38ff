import type { Reach } from '@onesource/db/schema/request';
import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { house } from '../../../../law/setting.ts';
import type { ShownInput } from '../../inputs.ts';
import { actionsFor, decide } from '../decide.ts';
import { newsFor } from '../oversight/news.ts';
import type { RequestEvent } from '../state.ts';
import { tasksFor } from '../tasks.ts';
import {
  appealed,
  filed,
  granted,
  item,
  official,
  operator,
  refused,
  reviewer,
  stateAfter,
  under,
} from '../testing.ts';
import { narrowableOf, narrowedTo, narrowest, quotaOf, reached, reachOf, setQuota } from './reach.ts';

const day = '00000000-0000-4000-8000-000000000001';
const office = '00000000-0000-4000-8000-000000000002';
const narrowable = [
  { id: day, name: '登记日期', by: 'period' as const },
  { id: office, name: '登记机关', by: 'values' as const },
];
const [plain, secret] = [item('登记机关'), item('病史', { sensitivity: 'high' })];
const reach = (said: Parameters<typeof reachOf>[1]) =>
  reachOf({ narrowable, grantable: [plain, secret] }, said, pudong);

describe('SQ-26: what is shown under a mask', () => {
  const whole = { itemId: secret.id, as: 'whole' } as const;
  const hidden = { itemId: plain.id, as: 'masked' } as const;
  const kept = (shown: object[]) => ({ rows: [], quota: null, shown });
  test('is what is sensitive, unless whoever decides says otherwise, and why', () => {
    expect(reach({ shown: [whole, hidden], note: '须核对病史' })).toEqual(
      kept([
        { ...whole, name: '病史' },
        { ...hidden, name: '登记机关' },
      ]),
    );
    expect(reach({ shown: [whole] })).toEqual({ ok: false, code: 'reason_required', field: 'note' });
    // What is so anyway is nothing to say
    expect(
      reach({
        shown: [
          { ...whole, as: 'masked' },
          { ...hidden, as: 'whole' },
        ],
      }),
    ).toBeNull();
  });
  test('can be looked at before the reason is given', () => {
    const of = { narrowable, grantable: [plain, secret] };
    expect(narrowedTo(of, { shown: [whole], quota: 1 })).toEqual({
      ...{ rows: [], quota: 1 },
      shown: [{ ...whole, name: '病史' }],
    });
    expect(narrowedTo(of, { shown: [whole, whole] })).toMatchObject({ code: 'limited_twice' });
  });
  test('can be looked at before the reason is given', () => {
    const of = { narrowable, grantable: [plain, secret] };
    expect(narrowedTo(of, { shown: [whole], quota: 1 })).toEqual({
      ...{ rows: [], quota: 1 },
      shown: [{ ...whole, name: '病史' }],
    });
    expect(narrowedTo(of, { shown: [whole, whole] })).toMatchObject({ code: 'limited_twice' });
  });
  test('only of what was asked for, and once', () => {
    expect(reach({ shown: [{ itemId: '别的', as: 'masked' }], note: '一' })).toMatchObject({
      code: 'item_not_requested',
      field: 'shown.0.itemId',
    });
    expect(reach({ shown: [whole, whole], note: '一' })).toMatchObject({
      code: 'limited_twice',
      field: 'shown.1.itemId',
    });
  });
  test('SH-27: is shown whole where each of those who decide says so, and masked where one of them does', () => {
    const [open, covered] = [
      { rows: [], quota: null, shown: [{ ...whole, name: '病史' }] },
      { rows: [], quota: null, shown: [{ ...hidden, name: '登记机关' }] },
    ];
    expect(narrowest([open, open])?.shown).toEqual(open.shown);
    expect(narrowest([open, null])?.shown).toBeUndefined();
    expect(narrowest([open, covered])?.shown).toEqual(covered.shown);
    expect(narrowest([open])?.shown).toEqual(open.shown);
  });
  test('is kept when the uses of a day are set anew', () => {
    const before = stateAfter([filed, granted({ reach: kept([{ ...whole, name: '病史' }]) as Reach })]);
    const after = reached(before, { type: 'quota_set', quota: 7, note: '' }, new Date());
    expect(after.grant?.reach).toEqual({ ...kept([{ ...whole, name: '病史' }]), quota: 7 });
  });
  test('SQ-26: stays as whoever had the say before has shown it, where it is settled by others afterwards', () => {
    const shown = [{ ...hidden, name: '登记机关' }];
    const agreed: RequestEvent = {
      type: 'agreed',
      side: 'provider',
      items: [plain.id],
      note: '一',
      conditions: '',
      reach: { rows: [], quota: null, shown },
    };
    const talks = stateAfter([filed, agreed, refused(), appealed], {
      items: [plain, secret],
      grantable: [plain, secret],
    });
    const settled = decide(
      { ...talks, status: 'coordinating' },
      { type: 'coordinate', outcome: 'grant', itemIds: [plain.id, secret.id], note: '一', conditions: '' },
      operator,
      under(),
    );
    expect(settled).toMatchObject({ ok: true, events: [{ type: 'granted', reach: { shown } }] });
  });
  test('N-14, N-15: what is unconditional is covered by nobody', () => {
    const free = { ...stateAfter([filed]), shareType: 'unconditional' as const };
    const answer = (shown: ShownInput[]) =>
      decide(free, { type: 'approve', note: '一', conditions: '', shown }, reviewer, under('2026-11-02', national));
    expect(answer([{ itemId: free.items[0]?.id ?? '', as: 'masked' }])).toMatchObject({
      code: 'unconditional_given',
      field: 'shown',
    });
  });
});

describe('what a grant is narrowed to when it is given (PD-32)', () => {
  test('nothing, where nothing is said', () => {
    expect(reach({})).toBeNull();
    expect(reach({ rows: [], quota: null })).toBeNull();
  });
  test('values and days of items, by name, and uses a day', () => {
    expect(
      reach({
        rows: [
          { itemId: office, values: ['浦东新区', '浦东新区'] },
          { itemId: day, from: '2026-01-01', until: '2026-12-31' },
        ],
        quota: 5,
        note: '试用',
      }),
    ).toEqual({
      rows: [
        { itemId: office, name: '登记机关', kind: 'values', values: ['浦东新区'] },
        { itemId: day, name: '登记日期', kind: 'period', from: '2026-01-01', until: '2026-12-31' },
      ],
      quota: 5,
    });
  });
  test.each([
    ['not_narrowable', { itemId: '00000000-0000-4000-8000-000000000003', values: ['甲'] }, 'rows.0.itemId'],
    ['wrong_limit', { itemId: day, values: ['2026'] }, 'rows.0.itemId'],
    ['wrong_limit', { itemId: office, from: '2026-01-01', until: '2026-12-31' }, 'rows.0.itemId'],
    ['period_reversed', { itemId: day, from: '2026-12-31', until: '2026-01-01' }, 'rows.0.until'],
  ])('%s, where a limit is none', (code, limit, field) => {
    expect(reach({ rows: [limit] })).toEqual({ ok: false, code, field });
  });
  test('SH-26, SQ-17, N-21: how often it is used is cut below what the house says for a reason only', () => {
    expect(reach({ quota: 999 })).toEqual({ ok: false, code: 'reason_required', field: 'note' });
    expect(reach({ quota: 1000 })).toEqual({ rows: [], quota: 1000 });
    const asked = stateAfter([filed, granted()]);
    const set = (quota: number, note = '') => setQuota(asked, { type: 'set-quota', quota, note }, pudong);
    expect(set(1)).toMatchObject({ ok: false, code: 'reason_required' });
    expect(set(1, '接口限流').ok).toBe(true);
    expect(set(1000).ok).toBe(true);
  });
  test('rule 12, N-27: what was agreed or settled by others is not lessened by its provider alone, but may be raised', () => {
    for (const by of ['negotiation', 'authority', 'superior', 'scenario'] as const) {
      const settled = stateAfter([filed, granted({ by })]);
      const set = (quota: number) => setQuota(settled, { type: 'set-quota', quota, note: '接口限流' }, pudong);
      expect(set(1), by).toMatchObject({ ok: false, code: 'not_one_sided', field: 'quota' });
      expect(set(2000).ok, by).toBe(true);
    }
    // SH-27: what two decided is not one's to cut
    const joint = { ...stateAfter([filed, granted()]), deciders: ['authority', 'provider'] as const };
    expect(setQuota(joint, { type: 'set-quota', quota: 1, note: '限流' }, pudong)).toMatchObject({
      code: 'not_one_sided',
    });
  });
  test('N-27: the consumer hears of it, and the authority where changes are filed', () => {
    const event = { type: 'quota_set', quota: 5, note: '接口限流' } as const;
    const told = (filesEnds: boolean) =>
      newsFor([event], stateAfter([filed, granted()]), { applicantId: 'a', authorityId: 'authority', filesEnds });
    expect(told(false).map(({ departmentId }) => departmentId)).toEqual(['consumer']);
    expect(told(true).map(({ departmentId }) => departmentId)).toEqual(['consumer', 'authority']);
  });
  test('N-14, N-15: what is unconditional is used as often as the house lets everything be used', () => {
    const free = { ...stateAfter([filed, granted({ by: 'filing' })]), shareType: 'unconditional' as const };
    const set = (quota: number) => setQuota(free, { type: 'set-quota', quota, note: '接口限流' }, pudong);
    expect(set(1)).toMatchObject({ ok: false, code: 'unconditional_given', field: 'quota' });
    expect(set(5000).ok).toBe(true);
  });
  test('not twice by the same item, which would open nothing', () => {
    const limit = { itemId: office, values: ['甲'] };
    expect(reach({ rows: [limit, limit] })).toMatchObject({ code: 'limited_twice', field: 'rows.1.itemId' });
  });
  test('by no item that is sensitive, or tells single rows apart: the grant would tell it', () => {
    const item = { id: 'a', name: '甲', dataType: 'C', sensitivity: 'low', identifier: false } as const;
    expect(narrowableOf([item, { ...item, id: 'b', dataType: 'T' }])).toEqual([
      { id: 'a', name: '甲', by: 'values' },
      { id: 'b', name: '甲', by: 'period' },
    ]);
    expect(
      narrowableOf([
        { ...item, sensitivity: 'high' },
        { ...item, identifier: true },
      ]),
    ).toEqual([]);
  });
  test('SH-27: what several narrow is as narrow as all of them want it', () => {
    const limit = { itemId: office, name: '登记机关', kind: 'values' as const, values: ['甲'] };
    const one: Reach = { rows: [limit], quota: null };
    expect(narrowest([one, null, { rows: [], quota: 5 }, { rows: [limit], quota: 3 }])).toEqual({
      rows: [limit, limit],
      quota: 3,
    });
    expect(narrowest([null, undefined])).toBeNull();
    expect(narrowest([one])).toEqual(one);
  });
});

describe('uses a day (house)', () => {
  const effect = { dueOn: null, useOn: '2027-11-02' };
  const running = [filed, { ...granted(), effect }];
  const provided = { ...stateAfter(running), inPlatform: true };
  test('dailyQuota: as many as the house says, or as the provider does', () => {
    expect(quotaOf(null, pudong)).toEqual({ perDay: 1000, by: 'house' });
    expect(quotaOf({ reach: { rows: [], quota: null } }, { dailyQuota: house(7, '某', 'so') })).toMatchObject({
      perDay: 7,
    });
    expect(quotaOf({ reach: { rows: [], quota: 5 } }, pudong)).toEqual({ perDay: 5, by: 'provider' });
  });
  test('used up, they are for the provider to raise, until that is answered', () => {
    const used = stateAfter([...running, { type: 'quota_reached' }]);
    const others = { authorityId: 'authority', supervisorId: null };
    const kinds = (state: typeof used) => tasksFor(state, 'applicant', others).map(({ kind }) => kind);
    expect(kinds(used)).toContain('raise_quota');
    const set = stateAfter([...running, { type: 'quota_reached' }, { type: 'quota_set', quota: 5, note: '' }]);
    expect(kinds(set)).not.toContain('raise_quota');
    expect(set.grant?.reach).toEqual({ rows: [], quota: 5 });
  });
  test('setting them leaves the rows as they are', () => {
    const limit = { itemId: office, name: '登记机关', kind: 'values' as const, values: ['甲'] };
    const narrowed = stateAfter([
      filed,
      { ...granted({ reach: { rows: [limit], quota: null } }), effect },
      { type: 'quota_set', quota: 9, note: '' },
    ]);
    expect(narrowed.grant?.reach).toEqual({ rows: [limit], quota: 9 });
  });
  test('are set by the provider, while the platform provides the data', () => {
    expect(actionsFor(provided, reviewer, pudong)).toContain('set-quota');
    expect(actionsFor(provided, official, pudong)).not.toContain('set-quota');
    expect(actionsFor(stateAfter(running), reviewer, pudong)).not.toContain('set-quota');
  });
});
