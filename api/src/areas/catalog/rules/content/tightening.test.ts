import type { ResourceContent } from '@onesource/db/content';
import { describe, expect, test } from 'vitest';
import { content, item } from '../../testing.ts';
import { tightenedItems, touchedBy } from './tightening.ts';

const before = content({ items: [item('甲'), item('乙', { shareType: 'conditional' }), item('丙')] });
const holder = (...ids: string[]) => ({ items: ids.map((id) => ({ id })), consumerPath: ['qu', 'renshe'] });
const touched = (after: Partial<ResourceContent>, was: ResourceContent = before) =>
  touchedBy(was, { ...was, ...after }, [holder('甲'), holder('乙', '丙')]).length;

describe('tightening a resource (house, rule 9)', () => {
  test('is taking an item away or sharing it on stricter terms; widening is not', () => {
    const after = [item('甲', { shareType: 'conditional' }), item('乙', { shareType: 'unconditional' })];
    expect([...tightenedItems(before.items, after)]).toEqual(['甲', '丙']);
    expect(tightenedItems(before.items, before.items).size).toBe(0);
    expect(
      tightenedItems([item('甲', { shareType: 'conditional' })], [item('甲', { shareType: 'not_shared' })]).size,
    ).toBe(1);
    expect(tightenedItems([item('甲')], [item('甲', { shareType: null })]).size).toBe(0);
    expect(tightenedItems([item('甲', { shareType: null })], [item('甲')]).size).toBe(0);
  });
  test('touches the grants that hold such an item, each once', () => {
    expect(touched({})).toBe(0);
    expect(touched({ items: [item('乙', { shareType: 'conditional' }), item('丙')] })).toBe(1);
    expect(touched({ items: before.items.slice(0, 2) })).toBe(1);
    expect(touched({ items: [] })).toBe(2);
    expect(touched({ items: [...before.items, item('丁', { shareType: 'not_shared' })] })).toBe(0);
  });
  test('touches whoever holds the whole of a resource without items when the whole is stricter', () => {
    const whole = (shareType: ResourceContent['shareType']) => ({ items: [], shareType, scope: null });
    const held = (was: ResourceContent['shareType'], is: ResourceContent['shareType']) =>
      touchedBy(whole(was), whole(is), [holder()]).length;
    expect(held('unconditional', 'conditional')).toBe(1);
    expect(held('conditional', 'unconditional')).toBe(0);
    expect(held('conditional', 'conditional')).toBe(0);
  });
  test('PD-31, SQ-6: touches departments that fall out of the share scope, not those outside before', () => {
    expect(touched({ scope: ['minzheng'] })).toBe(2);
    expect(touched({ scope: ['renshe'] })).toBe(0);
    expect(touched({ scope: ['qu'] })).toBe(0);
    expect(touched({ scope: ['minzheng'] }, { ...before, scope: ['weijian'] })).toBe(0);
    expect(touched({ scope: null }, { ...before, scope: ['renshe'] })).toBe(0);
  });
});
