import { describe, expect, it } from 'vitest';
import type { RequestDraft } from './draft.ts';
import { asking } from './use-plan.ts';

const [name, address] = ['0b1c1f5a-0000-7000-8000-000000000001', '0b1c1f5a-0000-7000-8000-000000000002'] as const;

describe('what the form asks the server', () => {
  it('is the same question in whatever order items are ticked, and whatever is typed beside them', () => {
    const one = asking('r', { itemIds: [name, address], matter: '低保复核', basis: '职责' });
    expect(asking('r', { itemIds: [address, name], matter: '低保复核 ', basis: '职责一' })).toEqual(one);
  });

  it('is another one with an item, a purpose, a delivery, a scenario, a matter, a word more, or left to the provider', () => {
    const blank = asking('r', {});
    expect(blank).toMatchObject({ itemIds: [], wanted: '', scenarioId: null });
    const drafts: RequestDraft[] = [
      { itemIds: [name] },
      { purpose: 'reference' },
      { delivery: 'exchange' },
      { scenarioId: name },
      { wanted: '按街道' },
      { matter: '低保复核' },
      { asksProvider: true },
      { until: '2027-11-29' },
    ];
    for (const more of drafts) expect(asking('r', more)).not.toEqual(blank);
    expect(asking('r', { wanted: '  ', matter: ' ', scenarioId: '', from: '明天', until: '2027-1' })).toEqual(blank);
  });
});
