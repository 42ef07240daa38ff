import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import type { DecidedBy } from '../state.ts';
import { address, filed, granted, name, number, stateAfter } from '../testing.ts';
import { changesNothing, changesOf, heldItems, replaces } from './amendment.ts';

const before = {
  items: [name, number],
  wanted: '',
  purpose: 'verification',
  purposeText: '',
  until: '2027-11-01',
  grant: { items: [name] },
} as const;
const wish = { itemIds: [name.id], purpose: 'verification', purposeText: '', until: '2027-11-01' } as const;

describe('rule 15: an amendment', () => {
  test('goes by what was granted, not by what was asked for', () => {
    expect(heldItems(before)).toEqual([name]);
    expect(heldItems({ ...before, grant: null })).toEqual([name, number]);
    expect(changesNothing(changesOf(before, wish))).toBe(true);
    expect(changesOf(before, { ...wish, itemIds: [number.id] })).toMatchObject({
      added: [number.id],
      dropped: [name.id],
    });
  });

  test('of what was asked for in words goes by what was ticked beside them, whatever was granted', () => {
    const inWords = { ...before, items: [name], wanted: '名单', grant: { items: [address] } };
    expect(heldItems(inWords)).toEqual([name]);
    expect(changesNothing(changesOf(inWords, wish))).toBe(true);
    expect(changesOf(inWords, { ...wish, itemIds: [] })).toMatchObject({ dropped: [name.id] });
  });

  test('may be of the purpose, its words or the last day alone', () => {
    const of = (change: object) => changesOf(before, { ...wish, ...change });
    expect(of({ purpose: 'reference' })).toMatchObject({ purpose: { purpose: 'verification' }, until: null });
    expect(of({ purposeText: '课题' }).purpose).toEqual({ purpose: 'verification', purposeText: '' });
    expect(of({ until: '2028-01-01' })).toMatchObject({ purpose: null, until: '2027-11-01' });
    for (const change of [{ purpose: 'reference' }, { purposeText: '课题' }, { until: '2028-01-01' }])
      expect(changesNothing(of(change))).toBe(false);
  });
});

describe('rule 12: an amendment takes the place of the grant that it follows', () => {
  const held = (by: DecidedBy, items = [name, number]) => stateAfter([filed, granted({ by, items })]);
  const part = stateAfter([filed, granted({ items: [name] })]);

  test('where nothing that was asked for again is lost', () => {
    for (const by of ['decision', 'negotiation', 'authority', 'superior'] as const) {
      expect(replaces(held(by), stateAfter([filed, granted({ items: [name, number, address] })]), pudong)).toBe(true);
      // What the consumer dropped was not asked for
      expect(replaces(held(by), { ...part, grantable: [name] }, pudong)).toBe(true);
    }
  });

  test('and where its provider could have ended it alone; what was agreed on or settled runs on beside it', () => {
    expect(replaces(held('decision'), part, pudong)).toBe(true);
    for (const by of ['negotiation', 'authority', 'superior'] as const)
      expect(replaces(held(by), part, pudong), by).toBe(false);
  });

  const street = (...values: string[]) => ({ itemId: name.id, name: '姓名', kind: 'values' as const, values });
  const period = (from: string, until: string) => ({
    itemId: number.id,
    name: '日期',
    kind: 'period' as const,
    from,
    until,
  });
  const reach = (...rows: (ReturnType<typeof street> | ReturnType<typeof period>)[]) => ({
    reach: { rows, quota: null },
  });

  test.each([
    ['on further conditions', { conditions: '仅限本科室' }],
    ['of fewer rows', reach(street('甲'))],
    ['for fewer uses a day', { reach: { rows: [], quota: 1 } }],
  ] as [string, Parameters<typeof granted>[0]][])('nor where all of it is given again %s', (_, narrower) => {
    const again = stateAfter([filed, granted({ items: [name, number], ...narrower })]);
    for (const by of ['negotiation', 'authority', 'superior'] as const)
      expect(replaces(held(by), again, pudong), by).toBe(false);
    expect(replaces(held('decision'), again, pudong)).toBe(true);
    // What was so before stays so
    const before = stateAfter([filed, granted({ by: 'authority', items: [name, number], ...narrower })]);
    expect(replaces(before, again, pudong)).toBe(true);
  });

  test('rows are fewer by what they leave out, however they are written down', () => {
    const by = (rows: object) => stateAfter([filed, granted({ by: 'authority', items: [name, number], ...rows })]);
    const [stored, wider] = [
      // As the database gives it back: in another order of its words
      by({ reach: { quota: null, rows: [{ kind: 'values', name: '姓名', itemId: name.id, values: ['甲', '乙'] }] } }),
      by(reach(street('乙', '丙', '甲'))),
    ];
    expect(replaces(stored, by(reach(street('乙', '甲'))), pudong)).toBe(true);
    expect(replaces(stored, wider, pudong)).toBe(true);
    expect(replaces(stored, by(reach(street('甲'))), pudong)).toBe(false);
    const year = by(reach(period('2026-01-01', '2026-12-31')));
    expect(replaces(year, by(reach(period('2025-01-01', '2026-12-31'))), pudong)).toBe(true);
    expect(replaces(year, by(reach(period('2026-01-01', '2026-06-30'))), pudong)).toBe(false);
    expect(replaces(year, by(reach(street('甲'))), pudong)).toBe(false);
  });
});
