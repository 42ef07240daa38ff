import { describe, expect, it } from 'vitest';
import { fitsScenario, itemsBeyond, itemsWithin } from './scenario.ts';

const [name, day, mother] = ['name', 'day', 'mother'].map((id) => ({ id, name: id })) as [
  { id: string; name: string },
  { id: string; name: string },
  { id: string; name: string },
];
const scenario = {
  resources: [
    { id: 'deaths', items: [mother] },
    { id: 'births', items: [name, day] },
  ],
};

describe('a request under a scenario (SH-28)', () => {
  it('knows the items of this resource only', () => {
    expect(itemsWithin(scenario, 'births')).toEqual([name, day]);
    expect(itemsWithin(scenario, 'marriages')).toEqual([]);
  });

  it('fits with items of the scenario, some or all', () => {
    expect(fitsScenario(scenario, 'births', [day], '')).toBe(true);
    expect(fitsScenario(scenario, 'births', [name, day], ' ')).toBe(true);
  });

  it('does not fit with one item more, with nothing, or with something in words', () => {
    expect(fitsScenario(scenario, 'births', [name, mother], '')).toBe(false);
    expect(itemsBeyond(scenario, 'births', [name, mother])).toEqual([mother]);
    expect(fitsScenario(scenario, 'births', [], '')).toBe(false);
    expect(fitsScenario(scenario, 'births', [name], '近三年名单')).toBe(false);
  });
});
