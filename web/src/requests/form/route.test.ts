import { describe, expect, it } from 'vitest';
import { forecast } from './route.ts';

const item = (
  id: string,
  shareType: 'unconditional' | 'conditional' | 'not_shared',
  sensitivity: 'low' | 'high' = 'low',
) => ({
  id,
  shareType,
  sensitivity,
});
const name = item('name', 'unconditional');
const address = item('address', 'conditional');
const income = item('income', 'conditional', 'high');

describe('the way a request will take', () => {
  it('follows the resource while nothing is chosen', () => {
    expect(forecast([], '', 'conditional')).toEqual({
      shareType: 'conditional',
      stricter: [],
      byWords: false,
      sensitive: false,
    });
  });

  it('follows the strictest item chosen, and names what made it so', () => {
    const way = forecast([name, address, income], '', 'unconditional');
    expect(way.shareType).toBe('conditional');
    expect(way.stricter).toEqual([address, income]);
  });

  it('names nobody when all that is chosen is alike', () => {
    expect(forecast([address, income], '', 'unconditional').stricter).toEqual([]);
  });

  it('is less strict than the resource when only freely shared items are chosen', () => {
    expect(forecast([name], '', 'conditional').shareType).toBe('unconditional');
  });

  it('becomes a negotiation with the first words about what is not listed (PD-27)', () => {
    expect(forecast([name], 'figures by street', 'unconditional')).toMatchObject({
      shareType: 'not_shared',
      stricter: [],
      byWords: true,
    });
    expect(forecast([name], '  ', 'unconditional').byWords).toBe(false);
  });

  it('tells when an agreement will be needed (PD-35)', () => {
    expect(forecast([income], '', 'conditional').sensitive).toBe(true);
    expect(forecast([address], '', 'conditional').sensitive).toBe(false);
  });
});
