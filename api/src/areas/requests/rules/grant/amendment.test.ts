import { describe, expect, test } from 'vitest';
import { address, name, number } from '../testing.ts';
import { changesNothing, changesOf, heldItems } from './amendment.ts';

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
