import { describe, expect, it } from 'vitest';
import { itemsWithin, offered } from '../../lib/scenarios.ts';
import { itemsBeyond } from './scenario.ts';

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

  it('offers of an entry that is closed to the reader those that open something of it', () => {
    const other = { resources: [{ id: 'births', items: [] }] };
    expect(offered([scenario, other], { id: 'births', contents: null })).toEqual([scenario]);
    expect(offered([scenario, other], { id: 'births', contents: {} })).toEqual([scenario, other]);
  });

  it('knows what goes beyond it', () => {
    expect(itemsBeyond(scenario, 'births', [name, mother])).toEqual([mother]);
    expect(itemsBeyond(scenario, 'births', [name, day])).toEqual([]);
  });
});
