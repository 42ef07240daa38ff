import { describe, expect, test } from 'vitest';
import { newRow } from '../items/rows.ts';
import { citedTogether, nextOpen, type Overlap, openRows, overlapOf, standingOf } from './overlap.ts';

const row = (name: string, over = {}) => ({ ...newRow(), key: `key-${name}`, id: `id-${name}`, name, ...over });
const candidate = (resourceId: string, name: string, authoritative = false) => ({
  resource: { id: resourceId, code: '1/1', name: '企业登记信息' },
  department: { id: 'd', name: '市场监督管理局' },
  item: { id: `${resourceId}-${name}`, name },
  authoritative,
  base: false,
  publishedAt: '2026-01-01T00:00:00.000Z',
});
const overlap = (name: string, candidates: Overlap['candidates'] = [candidate('r1', name)]): Overlap => ({
  itemId: `id-${name}`,
  name,
  statement: null,
  contested: false,
  named: null,
  candidates,
  more: 0,
});
const mapOf = (...all: Overlap[]) => new Map(all.map((each) => [each.itemId, each]));
const claim = { kind: 'authoritative', basis: '三定方案' } as const;

describe('what a row overlaps', () => {
  test('holds while the name compares alike', () => {
    const overlaps = mapOf(overlap('经营范围'));
    expect(overlapOf(row('经营范围'), overlaps)).not.toBeNull();
    expect(overlapOf({ ...row('经营范围'), name: '经营 范围' }, overlaps)).not.toBeNull();
    expect(overlapOf({ ...row('经营范围'), name: '经营期限' }, overlaps)).toBeNull();
    expect(overlapOf(row('经营范围', { identifier: true }), overlaps)).toBeNull();
    expect(overlapOf(row('经营范围', { id: null }), overlaps)).toBeNull();
  });
  test('is open until something was said of it', () => {
    expect(standingOf(row('甲'), overlap('甲'))).toBe('open');
    expect(standingOf(row('甲'), null)).toBeNull();
    expect(standingOf(row('甲', { source: { kind: 'justified', reason: '口径不同' } }), overlap('甲'))).toBe(
      'justified',
    );
  });
  test('is contested where both declare themselves the source', () => {
    const rival = overlap('甲', [candidate('r1', '甲', true)]);
    expect(standingOf(row('甲', { source: claim }), rival)).toBe('contested');
    expect(standingOf(row('甲', { source: claim }), overlap('甲'))).toBe('authoritative');
  });
  test('N-19: whom the authority named has nothing to say, others cite it and do not claim to be the source', () => {
    const department = { id: 'd', name: '市场监督管理局' };
    const named = { department, resource: null, note: '法定登记机关', at: '2026-10-12T02:00:00.000Z' };
    const own = { ...overlap('甲'), named: { ...named, own: true } };
    const other = { ...overlap('甲', []), named: { ...named, own: false } };
    expect(standingOf(row('甲'), own)).toBeNull();
    expect(standingOf(row('甲', { source: claim }), { ...own, candidates: [candidate('r1', '甲', true)] })).toBe(
      'authoritative',
    );
    expect(standingOf(row('甲'), other)).toBe('open');
    expect(standingOf(row('甲', { source: claim }), other)).toBe('contested');
  });
});

describe('going through them', () => {
  const overlaps = mapOf(overlap('甲'), overlap('乙', [candidate('r2', '乙')]), overlap('丙'));
  const rows = [row('甲'), row('乙'), row('丁'), row('丙')];
  test('the next open one follows, from the top again at the end', () => {
    expect(openRows(rows, overlaps).map(({ name }) => name)).toEqual(['甲', '乙', '丙']);
    expect(nextOpen(rows, overlaps, 'key-乙')?.name).toBe('丙');
    expect(nextOpen(rows, overlaps, 'key-丙')?.name).toBe('甲');
    expect(nextOpen([row('甲')], overlaps, 'key-甲')).toBeNull();
  });
  test('one resource is cited for all its open items', () => {
    expect([...citedTogether(rows, overlaps, 'r1', 'key-甲')]).toEqual([
      ['key-丙', { kind: 'cited', resourceId: 'r1', itemId: 'r1-丙' }],
    ]);
    const answered = rows.map((each) => ({ ...each, source: claim }));
    expect(citedTogether(answered, overlaps, 'r1', 'key-甲').size).toBe(0);
  });
});
