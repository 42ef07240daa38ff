import { describe, expect, it } from 'vitest';
import { basketInputOf, basketStart, inputOf, type RequestDraft, startOf, untilAfter } from './draft.ts';

const whole: RequestDraft = {
  itemIds: ['a'],
  purpose: 'verification',
  delivery: 'query',
  basis: '职责',
  matter: '核验',
  from: '2026-10-09',
  until: '2027-10-08',
  note: '急',
  scenarioId: 'no longer open',
};

describe('the form of a basket', () => {
  const parts = { a: { itemIds: ['x'] }, b: { wanted: '近三年', confirmed: true } };

  it('says once what is meant for all, and of each resource what is asked of it, in the order of the basket', () => {
    const sent = basketInputOf(['b', 'a', 'c'], { ...whole, parts });
    expect(sent).toMatchObject({ matter: '核验', basis: '职责' });
    expect(sent).not.toHaveProperty('resourceId');
    expect(sent).not.toHaveProperty('itemIds');
    expect(sent?.parts).toEqual([
      { resourceId: 'b', wanted: '近三年', confirmed: true },
      { resourceId: 'a', itemIds: ['x'] },
      { resourceId: 'c' },
    ]);
    expect(basketInputOf(['a'], { parts })).toBeNull();
  });

  it('goes on from its draft, and asks anew for what was confirmed once', () => {
    expect(basketStart({ matter: '核验', parts }, '2026-10-09')).toMatchObject({
      matter: '核验',
      until: '2027-10-08',
      parts: { a: { itemIds: ['x'] }, b: { wanted: '近三年' } },
    });
    expect(basketStart({ parts }, '2026-10-09').parts?.b).not.toHaveProperty('confirmed');
    expect(basketStart(undefined, '2026-10-09').parts).toEqual({});
  });
});

describe('the form', () => {
  it('starts with a year from today, and nothing ticked', () => {
    expect(startOf(undefined, new Set(['a']), '2026-10-09')).toEqual({
      scenarioId: '',
      from: '2026-10-09',
      until: '2027-10-08',
      itemIds: [],
    });
  });

  it('goes on from the draft, without items that are no longer there', () => {
    const left: RequestDraft = { itemIds: ['a', 'gone'], from: '2026-09-01', matter: '核验' };
    expect(startOf(left, new Set(['a', 'b']), '2026-10-09')).toMatchObject({
      itemIds: ['a'],
      from: '2026-09-01',
      until: '2027-10-08',
      matter: '核验',
    });
  });

  it('starts with its own day where what was left is no day', () => {
    const left: RequestDraft = { from: '2026-09-31', until: '明年', matter: '核验' };
    expect(startOf(left, new Set(), '2026-10-09')).toMatchObject({ from: '2026-10-09', until: '2027-10-08' });
  });

  it('asks anew for what was confirmed once', () => {
    expect(startOf({ confirmed: true, matter: '核验' }, new Set(), '2026-10-09')).not.toHaveProperty('confirmed');
  });

  it('keeps the files that were sent already, and goes with their ids', () => {
    const file = { id: 'f', name: '公函.pdf', type: 'application/pdf' as const, size: 9 };
    const left: RequestDraft = { ...whole, attachmentIds: [file] };
    expect(startOf(left, new Set(), '2026-10-09').attachmentIds).toEqual([file]);
    expect(inputOf('marriages', left, null)).toMatchObject({ attachmentIds: ['f'] });
    expect(inputOf('marriages', { ...whole, attachmentIds: [] }, null)).not.toHaveProperty('attachmentIds');
  });

  it('sends what is filled in, and of a scenario only one that is open', () => {
    expect(inputOf('marriages', whole, null)).toEqual({ ...whole, resourceId: 'marriages', scenarioId: null });
    expect(inputOf('marriages', whole, 'births')).toMatchObject({ scenarioId: 'births' });
  });

  it('sends the head’s consent once somebody is named, with the page by its id', () => {
    const page = { id: 'p', name: '同意.pdf', type: 'application/pdf' as const, size: 9 };
    const sent = (signOff: RequestDraft['signOff']) => inputOf('marriages', { ...whole, signOff }, null)?.signOff;
    expect(sent({ name: ' 王主任 ', at: '2026-10-09', attachmentId: page })).toEqual({
      name: '王主任',
      at: '2026-10-09',
      attachmentId: 'p',
    });
    expect(sent({ name: '王主任', at: '2026-10-09' })).toMatchObject({ attachmentId: null });
    for (const signOff of [{}, { name: ' ', at: '2026-10-09' }, { name: '王主任' }])
      expect(sent(signOff)).toBeUndefined();
  });

  it('sends nothing while it lacks what no request is without', () => {
    for (const lacking of ['purpose', 'delivery', 'basis', 'matter', 'from', 'until'] as const)
      expect(inputOf('marriages', { ...whole, [lacking]: undefined }, null), lacking).toBeNull();
    expect(inputOf('marriages', { ...whole, itemIds: undefined }, null)).toMatchObject({ itemIds: [] });
  });
});

describe('the last day of a period, both days included', () => {
  it.each([
    ['2026-10-09', 12, '2027-10-08'],
    ['2026-01-01', 12, '2026-12-31'],
    ['2026-08-31', 6, '2027-02-27'],
    ['2028-02-29', 12, '2029-02-27'],
    ['2026-11-22', 6, '2027-05-21'],
  ])('%s and %i months: %s', (from, months, until) => {
    expect(untilAfter(from, months)).toBe(until);
  });
});
