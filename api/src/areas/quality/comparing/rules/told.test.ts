import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../../foundation/context.ts';
import { type ComparedPair, type Granted, toldOf } from './told.ts';

const [civil, health] = ['civil', 'health'];
const conditional = { shareType: 'conditional', sensitivity: 'low' } as const;
const pair: ComparedPair = {
  one: {
    ...{ resourceId: 'r1', departmentId: civil, identifier: 'id1' },
    items: [
      { id: 'id1', ...conditional },
      { id: 'name1', ...conditional },
    ],
  },
  other: {
    ...{ resourceId: 'r2', departmentId: health, identifier: 'id2' },
    items: [
      { id: 'id2', ...conditional },
      { id: 'name2', ...conditional },
      { id: 'town2', shareType: 'unconditional', sensitivity: 'low' },
    ],
  },
};
const name = { one: 'name1', other: 'name2' };
const town = { one: 'town1', other: 'town2' };
const who = (role: Actor['roles'][number]['role'], departmentId: string, below: string[] = []) => ({
  roles: [{ role, departmentId }],
  departmentId,
  below,
});
const none: Granted = () => [];
const holds =
  (...items: string[]): Granted =>
  (department, resource) =>
    department === civil && resource === 'r2' ? items : [];

describe('KF-5, SH-22: what a provider is told of another department’s data by comparing', () => {
  const registrar = who('registrar', civil);
  test('is nothing without a right to the other’s identifier: not even how many it has too', () => {
    for (const granted of [none, holds('name2')]) {
      const told = toldOf(registrar, pair, granted);
      expect(told.figures).toBe(false);
      expect([told.item(name), told.item(town)]).toEqual([false, false]);
      expect(told.rows).toEqual({ differing: false, one: false, other: false });
    }
  });
  test('is what its department was granted, and what everybody may have', () => {
    const told = toldOf(registrar, pair, holds('id2'));
    expect(told.figures).toBe(true);
    expect([told.item(name), told.item(town)]).toEqual([false, true]);
    expect(toldOf(registrar, pair, holds('id2', 'name2')).item(name)).toBe(true);
  });
  test('are its own rows, and never those that the other alone has', () => {
    expect(toldOf(registrar, pair, holds('id2')).rows).toEqual({ differing: true, one: true, other: false });
  });
  test('the other is told nothing by a grant that is not its own', () => {
    expect(toldOf(who('registrar', health), pair, holds('id2', 'name2')).figures).toBe(false);
  });
  test('is figures alone for its administrator, and for whoever stands above it', () => {
    for (const reader of [who('admin', civil), who('official', 'above', [civil])]) {
      expect(toldOf(reader, pair, none).figures).toBe(false);
      const told = toldOf(reader, pair, holds('id2', 'name2'));
      expect([told.figures, told.item(name), told.rows.differing, told.rows.one]).toEqual([true, true, false, false]);
    }
  });
  test('sensitive items need a grant though everybody may ask for them', () => {
    const secret: ComparedPair = {
      ...pair,
      other: { ...pair.other, items: [{ id: 'id2', shareType: 'unconditional', sensitivity: 'high' }] },
    };
    expect(toldOf(registrar, secret, none).figures).toBe(false);
    expect(toldOf(registrar, secret, holds('id2')).figures).toBe(true);
  });
});

describe('KF-5, SH-22: the authority', () => {
  test('reads who differs, row by row', () => {
    const told = toldOf(who('operator', 'authority'), pair, none);
    expect([told.figures, told.item(name)]).toEqual([true, true]);
    expect(told.rows).toEqual({ differing: true, one: true, other: true });
  });
  test('a supervisor reads figures, but not of a pair to which they send data themselves', () => {
    expect(toldOf(who('supervisor', 'elsewhere'), pair, none)).toMatchObject({
      figures: true,
      rows: { differing: false, one: false, other: false },
    });
    const both = {
      ...who('supervisor', civil),
      roles: [...who('supervisor', civil).roles, ...who('registrar', civil).roles],
    };
    expect(toldOf(both, pair, none).figures).toBe(false);
  });
});
