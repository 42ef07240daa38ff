import { describe, expect, test } from 'vitest';
import { againstDoubt, type Group, sidesToDoubt } from './doubting.ts';

const group = (over: Partial<Group> = {}): Group => ({
  one: '姓名',
  other: '名字',
  differing: 3,
  open: false,
  told: true,
  ...over,
});
const sources = {
  one: { departmentId: '民政', collectorId: '民政', items: [{ id: '姓名' }] },
  other: { departmentId: '卫健', collectorId: '卫健', items: [{ id: '名字' }] },
};
const of = (departmentId: string, role: 'registrar' | 'official' | 'admin' | 'operator' = 'registrar') => ({
  departmentId,
  roles: [{ role, departmentId }],
});

describe('PD-4, KF-18, SQ-15: what differs is put before the department that checks it', () => {
  test('by either source, of the other', () => {
    expect(sidesToDoubt(group(), sources, of('民政'))).toEqual(['other']);
    expect(sidesToDoubt(group(), sources, of('卫健'))).toEqual(['one']);
    expect(againstDoubt(group(), 'other', sources, of('民政'))).toBeNull();
    expect(againstDoubt(group(), 'one', sources, of('民政'))).toMatchObject({ code: 'forbidden' });
  });
  test('by whoever may doubt at all, and by nobody else', () => {
    for (const role of ['admin', 'operator'] as const)
      expect(sidesToDoubt(group(), sources, of('民政', role))).toEqual([]);
    expect(sidesToDoubt(group(), sources, of('主管部门', 'official'))).toEqual(['one', 'other']);
  });
  test('SH-22: not by the department that would have to check it', () => {
    const checked = { ...sources, other: { ...sources.other, collectorId: '民政' } };
    expect(sidesToDoubt(group(), checked, of('民政'))).toEqual([]);
  });
  test('of items that whoever doubts knows, and is told of', () => {
    expect(sidesToDoubt(group({ told: false }), sources, of('民政'))).toEqual([]);
    expect(againstDoubt(group({ told: false }), 'other', sources, of('民政'))).toMatchObject({ code: 'forbidden' });
    for (const items of [null, [{ id: '别的' }]])
      expect(sidesToDoubt(group(), { ...sources, other: { ...sources.other, items } }, of('民政'))).toEqual([]);
  });
  test('once while it lies there, and where something differs', () => {
    expect(sidesToDoubt(group({ open: true }), sources, of('民政'))).toEqual([]);
    expect(againstDoubt(group({ open: true }), 'other', sources, of('民政'))).toMatchObject({ code: 'doubt_open' });
    expect(sidesToDoubt(group({ differing: 0 }), sources, of('民政'))).toEqual([]);
    expect(againstDoubt(group({ differing: 0 }), 'other', sources, of('民政'))).toMatchObject({
      code: 'nothing_differs',
    });
    expect(againstDoubt(null, 'other', sources, of('民政'))).toMatchObject({ code: 'unknown_item', field: 'item' });
  });
});
