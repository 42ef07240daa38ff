import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../law/cities/dongguan/profile.ts';
import { profile as national } from '../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { profile as shanghai } from '../../../law/cities/shanghai/profile.ts';
import { slot } from '../../datasets/rules/testing.ts';
import { type Asked, matchingOf } from './conditions.ts';
import { againstUse, answeredItems, type Held, type Wanted } from './grant.ts';
import { answerRows, maskedAmong } from './masks.ts';

const item = (id: string) => ({ id, name: id, shareType: 'conditional', sensitivity: 'low' }) as const;
const running: Held = {
  status: 'granted',
  purpose: 'verification',
  mode: 'query',
  grant: {
    items: [item('a'), item('b')],
    from: '2026-11-02',
    until: '2026-11-30',
    effectiveAt: '2026-11-02T01:00:00Z',
  },
  published: true,
  provided: true,
  used: 0,
  perDay: 1000,
};
const query: Wanted = { kind: 'query', way: 'console', items: null, purpose: null };
const download: Wanted = { ...query, kind: 'download' };
const on = (held: Partial<Held>, wanted: Partial<Wanted> = {}, day = '2026-11-10', policy = pudong) =>
  againstUse({ ...running, ...held }, { ...query, ...wanted }, day, policy)?.code ?? 'open';
const grant = (over: object) =>
  ({ grant: { ...item('x'), ...running.grant, items: [item('a')], ...over } }) as Partial<Held>;

describe('a grant opens what it says (PD-32)', () => {
  test('from its first day to its last, both included', () => {
    expect(on({}, {}, '2026-11-01')).toBe('grant_not_begun');
    expect(on({}, {}, '2026-11-02')).toBe('open');
    expect(on({}, {}, '2026-11-30')).toBe('open');
    expect(on({}, {}, '2026-12-01')).toBe('grant_over');
  });
  test('PD-35: not before both sides have signed the agreement that it awaits', () => {
    expect(on(grant({ effectiveAt: null }))).toBe('agreement_not_signed');
  });
  test('N-27: suspended or revoked it stops at once, whatever else is in order', () => {
    expect(on({ status: 'suspended' })).toBe('grant_suspended');
    expect(on({ status: 'revoked' })).toBe('grant_revoked');
    expect(on({ status: 'expired' })).toBe('grant_over');
    expect(on({ status: 'disposed' })).toBe('grant_over');
    expect(againstUse({ ...running, status: 'suspended' }, query, '2026-11-10', national)).toMatchObject({
      article: 'N-27',
    });
  });
  test('a request that has not ended in a grant opens nothing', () => {
    for (const status of ['submitted', 'negotiating', 'coordinating', 'refused', 'withdrawn'] as const)
      expect(on({ status, grant: null })).toBe('not_granted');
    // Insisted on after a part was refused: what there was is gone
    expect(on({ status: 'negotiating' })).toBe('not_granted');
  });
  test('DG-17, KF-18, SQ-21: for its own purpose', () => {
    expect(on({}, { purpose: 'verification' })).toBe('open');
    expect(on({}, { purpose: 'reference' })).toBe('other_purpose');
  });
  test('for its items, and says the same of one that is not granted and of one that is not there', () => {
    expect(on({}, { items: ['a'] })).toBe('open');
    expect(on({}, { items: ['a', 'c'] })).toBe('item_not_granted');
    expect(on({}, { items: ['no such item'] })).toBe('item_not_granted');
  });
  test('while there are data, of a resource that is shared', () => {
    expect(on({ provided: false })).toBe('no_data');
    expect(on({ published: false })).toBe('resource_retired');
  });
});

test('house: a grant decides itself as often a day as it may be used, and no more', () => {
  expect(on({ used: 999 })).toBe('open');
  expect(on({ used: 1000 })).toBe('quota_used_up');
  expect(on({ used: 2, perDay: 2 })).toBe('quota_used_up');
  // What stops it is told first
  expect(on({ used: 1000, status: 'suspended' })).toBe('grant_suspended');
});

test('KF-14, SQ-18: programs use a grant that is for the interface, and a token counts as no use', () => {
  expect(on({}, { way: 'interface' })).toBe('delivery_not_granted');
  expect(on({ mode: 'api' }, { way: 'interface' })).toBe('open');
  expect(on({ mode: 'api' })).toBe('open');
  expect(on({ mode: 'api', used: 1000 }, { way: 'interface' })).toBe('quota_used_up');
  expect(on({ mode: 'api', used: 1000 }, { way: 'interface', kind: 'token' })).toBe('open');
});

describe('a file is carried away', () => {
  test('SH-25: only under a grant that is for downloading', () => {
    expect(on({}, download, undefined, shanghai)).toBe('delivery_not_granted');
    expect(on({ mode: 'download' }, download, undefined, shanghai)).toBe('open');
  });
  test('DG-16: never, where the ways of delivery are a closed list without it', () => {
    expect(againstUse({ ...running, mode: 'download' }, download, '2026-11-10', dongguan)).toEqual({
      ok: false,
      code: 'no_download',
      article: 'DG-16',
    });
  });
});

describe('what a grant is used by', () => {
  const number = slot('身份证件号码', 0, { id: 'number', identifier: true, sensitivity: 'high', lookUp: 1 });
  const name = slot('姓名', 1, { id: 'name', sensitivity: 'high' });
  const married = slot('登记日期', 2, { id: 'married', dataType: 'D' });
  const granted = [number, name, married];
  const by = (asked: Asked, over: { verify?: boolean; byConditions?: boolean } = {}) => {
    const found = matchingOf(asked, granted, { verify: false, byConditions: false, ...over });
    return 'ok' in found ? found.code : found.matches.map(({ slot, values }) => [slot.id, ...values]);
  };
  test('an identifier that it opens, however it is typed', () => {
    expect(by({ by: 'keys', values: { number: ' 11010519491231002x ' } })).toEqual([['number', '11010519491231002X']]);
    expect(by({ by: 'any', values: ['11010519491231002x', '甲'] })).toEqual([['number', '11010519491231002X', '甲']]);
    expect(by({ by: 'keys', values: { name: '王' } })).toBe('not_an_identifier');
    expect(by({ by: 'keys', values: {} })).toBe('identifier_needed');
    expect(by({ by: 'keys', values: { hidden: '甲' } })).toBe('item_not_granted');
    expect(matchingOf({ by: 'any', values: ['x'] }, [name], { verify: false, byConditions: true })).toMatchObject({
      code: 'no_identifier_granted',
    });
  });
  test('conditions, where the provider has opened them, and never what is sensitive', () => {
    expect(by({ by: 'where', values: { married: '2026/1/5' } })).toBe('conditions_not_granted');
    expect(by({ by: 'where', values: { married: '2026/1/5' } }, { byConditions: true })).toEqual([
      ['married', '2026-01-05'],
    ]);
    expect(by({ by: 'where', values: {} }, { byConditions: true })).toEqual([]);
    expect(by({ by: 'where', values: { name: '王' } }, { byConditions: true })).toBe('condition_on_sensitive');
    expect(by({ by: 'where', values: { hidden: '甲' } }, { byConditions: true })).toBe('item_not_granted');
  });
  test('and what is wrong is told at the field where it was said', () => {
    const none = { verify: false, byConditions: false };
    expect(matchingOf({ by: 'where', values: { married: '2026/1/5' } }, granted, none)).toMatchObject({
      field: 'where',
    });
    expect(matchingOf({ by: 'keys', values: {} }, granted, none)).toMatchObject({ field: 'keys' });
  });
  test('a condition that is no value of its item is refused at it: there is no row to be found', () => {
    const open = { verify: false, byConditions: true };
    for (const said of ['2026', '2026-02-30', ' 不详 '])
      expect(matchingOf({ by: 'where', values: { married: said } }, granted, open)).toEqual({
        ok: false,
        code: 'not_a_day',
        field: 'where.married',
      });
    const keys = { number: 'x1', married: '2026' };
    expect(matchingOf({ by: 'keys', values: keys }, granted, { ...open, verify: true })).toMatchObject({
      code: 'not_a_day',
      field: 'keys.married',
    });
  });
  test('all conditions are to hold, of several identifiers any', () => {
    const none = { verify: false, byConditions: true };
    expect(matchingOf({ by: 'where', values: {} }, granted, none)).toMatchObject({ join: 'all' });
    expect(matchingOf({ by: 'any', values: ['x'] }, granted, none)).toMatchObject({ join: 'any' });
  });
  test('核验 compares what it names, beside an identifier', () => {
    expect(by({ by: 'keys', values: { number: 'x1', name: '王小明' } }, { verify: true })).toEqual([
      ['number', 'X1'],
      ['name', '王小明'],
    ]);
    expect(by({ by: 'keys', values: { name: '王小明' } }, { verify: true })).toBe('identifier_needed');
    expect(by({ by: 'where', values: {} }, { verify: true, byConditions: true })).toBe('identifier_needed');
  });
});

/** Stories told a property; mutation testing tells fewer, hundreds of times over. */
const numRuns = Number(process.env.PROPERTY_RUNS ?? 20_000);

test('whatever is asked, an answer holds granted items only, and no value of another', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const shape = ids.map((id, at) =>
    slot(id, at, { id, identifier: id < 'c', sensitivity: id === 'd' ? 'high' : 'low' }),
  );
  const some = fc.subarray(ids);
  const day = fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-30', '2026-12-01');
  const status = fc.constantFrom('granted', 'suspended', 'revoked', 'expired', 'negotiating' as const) as fc.Arbitrary<
    Held['status']
  >;
  fc.assert(
    fc.property(some, fc.option(some), some, day, status, fc.boolean(), (given, items, keys, today, now, verify) => {
      const held: Held = { ...running, ...grant({ items: given.map(item) }), status: now };
      const wanted: Wanted = { kind: 'query', way: 'console', items, purpose: null };
      const refused = againstUse(held, wanted, today, pudong);
      if (now !== 'granted' || today < '2026-11-02' || today > '2026-11-30') expect(refused).not.toBeNull();
      if (refused) return;
      const granted = shape.filter(({ id }) => answeredItems(held, { items: null }).includes(id));
      const asked: Asked = { by: 'keys', values: Object.fromEntries(keys.map((key) => [key, 'x'])) };
      const matching = matchingOf(asked, granted, { verify, byConditions: true });
      if ('ok' in matching) return;
      for (const { slot: one } of matching.matches) expect(given).toContain(one.id);
      const slots = shape.filter(({ id }) => answeredItems(held, wanted).includes(id));
      for (const row of answerRows(slots, [slots.map(({ id }) => `secret ${id}`)], maskedAmong(slots, {})))
        for (const [id, value] of Object.entries(row)) {
          expect(given).toContain(id);
          if (items) expect(items).toContain(id);
          expect(value).toBe(id === 'd' ? '****' : `secret ${id}`);
        }
    }),
    { numRuns },
  );
});
