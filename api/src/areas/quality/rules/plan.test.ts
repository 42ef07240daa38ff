import type { QualityRule } from '@onesource/db/quality';
import { describe, expect, test } from 'vitest';
import { againstPlan, mostRules, thoseThatFit } from './plan.ts';
import { item } from './testing.ts';

const items = [
  item('编号'),
  item('备注'),
  item('开始', { dataType: 'D' }),
  item('结束', { dataType: 'T' }),
  item('金额', { dataType: 'Y' }),
];
const against = (...rules: QualityRule[]) => {
  const refused = againstPlan(rules, items);
  return refused && [refused.code, refused.field];
};
const range = (name: string, min: string | null, max: string | null) =>
  against({ kind: 'range', item: name, min, max })?.[0] ?? null;

describe('the rules of a resource', () => {
  test('may be none, and are of its items alone, the other items of the row too', () => {
    expect(against()).toBeNull();
    expect(against({ kind: 'required', item: '编号' }, { kind: 'required', item: '别处' })).toEqual([
      ...['unknown_item', 'rules.1'],
    ]);
    expect(against({ kind: 'order', item: '结束', after: '别处' })).toEqual(['unknown_item', 'rules.0']);
  });
  test('are each there once, and not without end', () => {
    const twice = { kind: 'length', item: '编号', min: 1, max: null } as const;
    expect(against(twice, { ...twice, min: 2 })).toEqual(['rule_twice', 'rules.1']);
    const many = Array.from({ length: mostRules + 1 }, () => twice);
    expect(againstPlan(many, items)?.code).toBe('too_many_rules');
    expect(againstPlan(many.slice(1), items)?.code).toBe('rule_twice');
  });
  test('that rest are of its items and each there once, too, and make none of those that are asked too many', () => {
    const asked = { kind: 'required', item: '编号' } as const;
    const resting = [{ kind: 'required', item: '备注' } as const];
    expect(againstPlan([asked], items, resting)).toBeNull();
    expect(againstPlan([asked], items, [asked])).toMatchObject({ code: 'rule_twice', field: 'rules.1' });
    const wide = Array.from({ length: mostRules + 1 }, (_, at) => item(`项${at}`));
    const all = wide.map(({ id }) => ({ kind: 'required' as const, item: id }));
    expect(againstPlan(all.slice(1), wide, all.slice(0, 1))).toBeNull();
    expect(againstPlan(all, wide)?.code).toBe('too_many_rules');
  });
  test('go, where they rest, with the item that they are about', () => {
    const of = (name: string) => ({ kind: 'unique' as const, item: '编号', with: [name] });
    expect(thoseThatFit([of('备注'), of('别处')], items)).toEqual([of('备注')]);
    const days = { kind: 'range' as const, item: '金额', min: '2020-01-01', max: null };
    expect(thoseThatFit([days, { ...days, item: '开始' }], items)).toEqual([{ ...days, item: '开始' }]);
  });
  test('compare an item with others, not with itself', () => {
    expect(against({ kind: 'order', item: '开始', after: '开始' })?.[0]).toBe('rule_of_itself');
    expect(against({ kind: 'unique', item: '编号', with: ['编号'] })?.[0]).toBe('rule_of_itself');
    expect(against({ kind: 'unique', item: '编号', with: ['备注', '备注'] })?.[0]).toBe('rule_of_itself');
    expect(against({ kind: 'unique', item: '编号', with: ['备注'] })).toBeNull();
  });
  test('put days beside days and numbers beside numbers; a text may hold either', () => {
    expect(against({ kind: 'order', item: '结束', after: '开始' })).toBeNull();
    expect(against({ kind: 'order', item: '结束', after: '金额' })?.[0]).toBe('rule_unfit');
    expect(against({ kind: 'order', item: '结束', after: '备注' })).toBeNull();
  });
  test('have bounds that are days for days, numbers for numbers, and do not cross', () => {
    expect(range('开始', '1900-01-01', 'today')).toBeNull();
    expect(range('开始', '0', null)).toBe('rule_unfit');
    expect(range('金额', '0', '100.5')).toBeNull();
    expect(range('金额', '0', 'today')).toBe('rule_unfit');
    expect(range('金额', '2020-01-01', null)).toBe('rule_unfit');
    expect(range('备注', '0', null)).toBeNull();
    expect(range('备注', '2020-01-01', 'today')).toBeNull();
    expect(range('备注', '2020-02-30', null)).toBe('rule_unfit');
    expect(range('备注', '很少', null)).toBe('rule_unfit');
    expect(range('金额', '10', '9')).toBe('rule_bounds_crossed');
    expect(range('金额', '9', '10')).toBeNull();
    expect(range('金额', '9', '9')).toBeNull();
    expect(range('开始', '2020-01-02', '2020-01-01')).toBe('rule_bounds_crossed');
    expect(range('开始', '2999-01-01', 'today')).toBeNull();
    expect(range('金额', null, null)).toBe('rule_without_bounds');
    expect(against({ kind: 'length', item: '编号', min: null, max: null })?.[0]).toBe('rule_without_bounds');
    expect(against({ kind: 'length', item: '编号', min: 3, max: 2 })?.[0]).toBe('rule_bounds_crossed');
    expect(against({ kind: 'length', item: '编号', min: 2, max: 2 })).toBeNull();
  });
  test('ask for the kind of a document only where it is an ID number', () => {
    const rule = { kind: 'format', item: '编号', format: 'id_number', typeItem: '备注' } as const;
    expect(against(rule)).toBeNull();
    expect(against({ ...rule, format: 'mobile' })?.[0]).toBe('rule_unfit');
    expect(against({ ...rule, format: 'mobile', typeItem: null })).toBeNull();
  });
});
