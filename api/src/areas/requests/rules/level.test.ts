import { describe, expect, test } from 'vitest';
import { levelOf } from './level.ts';

/** State, a province and a city in it, each with a bureau; another province; a bureau that hangs nowhere. */
const paths = {
  ministry: ['state', 'ministry'],
  office: ['state', 'office'],
  province: ['state', 'province'],
  provincial: ['state', 'province', 'provincial'],
  municipal: ['state', 'province', 'city', 'municipal'],
  neighbour: ['state', 'other', 'neighbour'],
  alone: ['alone'],
} as const;
type Name = keyof typeof paths;
const seats = (...seated: string[]) =>
  ['state', 'province', 'city', 'other'].map((id) => ({ id, seated: seated.includes(id) }));
const everywhere = seats('state', 'province', 'city', 'other');
const between = (provider: Name, consumer: Name, governments = everywhere, authority: Name = 'office') =>
  levelOf({ provider: paths[provider], consumer: paths[consumer], authority: paths[authority] }, governments);

describe('N-28: what coordination leaves open is decided by the government', () => {
  test('of the level of both, where they are of one', () => {
    expect(between('provincial', 'provincial')).toBe('province');
    expect(between('ministry', 'office')).toBe('state');
  });
  test('that both have in common, where they are of different levels', () => {
    expect(between('municipal', 'provincial')).toBe('province');
    expect(between('provincial', 'municipal')).toBe('province');
    expect(between('municipal', 'neighbour')).toBe('state');
    expect(between('ministry', 'municipal')).toBe('state');
  });
  test('above it, where it is a party itself', () => {
    expect(between('province', 'provincial')).toBe('state');
    expect(between('municipal', 'province')).toBe('state');
  });
  test('of the authority’s level, where none stands above both', () => {
    expect(between('alone', 'provincial', everywhere, 'municipal')).toBe('city');
    expect(between('alone', 'alone', everywhere, 'alone')).toBeNull();
  });
});

describe('house: where nobody sits in the government of the level', () => {
  test('the next one above it decides, never one beside it', () => {
    expect(between('provincial', 'municipal', seats('state', 'other', 'city'))).toBe('state');
    expect(between('provincial', 'municipal', seats('other', 'city'))).toBeNull();
  });
  test('nor in any above, nobody does', () => {
    expect(between('provincial', 'provincial', seats())).toBeNull();
    expect(between('provincial', 'provincial', [])).toBeNull();
  });
});
