import { describe, expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { profile as suqian } from '../../../../law/cities/suqian/profile.ts';
import { content, item } from '../../testing.ts';
import { againstNaming, decideNaming, mayName, type Naming, namingFor } from './naming.ts';

const operator = { roles: [{ role: 'operator', departmentId: 'office' }] } as const;
const registrar = { roles: [{ role: 'registrar', departmentId: 'market' }] } as const;
const naming = (over: Partial<Naming> = {}): Naming => ({
  id: 'n1',
  key: '经营范围',
  subject: 'enterprise',
  resource: { id: 'r1', name: '企业登记信息', scope: null },
  department: { id: 'market', name: '市场监督管理局' },
  note: '法定登记机关',
  at: new Date('2026-10-12'),
  by: '周主任',
  ...over,
});
const said = { resourceId: 'r1', replaces: null, note: '法定登记机关' };
const entry = {
  departmentId: 'market',
  subject: 'enterprise',
  item: item('经营范围'),
  departmentIds: ['market', 'tax'],
  inForce: null,
} as const;
type Over = { said?: Partial<Parameters<typeof decideNaming>[0]>; entry?: Partial<Parameters<typeof decideNaming>[1]> };
const decide = (over: Over = {}, actor: Parameters<typeof decideNaming>[2] = operator, policy = national) =>
  decideNaming({ ...said, ...over.said }, { ...entry, ...over.entry }, actor, policy);

describe('N-19: the authority names the department that is the source of what several collect', () => {
  test('by its entry, with the reason', () => {
    expect(decide()).toEqual({
      ok: true,
      events: [
        { type: 'source_named', key: '经营范围', subject: 'enterprise', item: '经营范围', note: '法定登记机关' },
      ],
    });
  });
  test('nobody else does, and no other text gives it to the authority', () => {
    expect(decide({}, registrar)).toEqual({ ok: false, code: 'forbidden' });
    for (const policy of [pudong, suqian]) {
      expect(mayName(operator, policy)).toBe(false);
      expect(decide({}, operator, policy)).toEqual({ ok: false, code: 'forbidden' });
    }
    expect(mayName(operator, national)).toBe(true);
  });
  test('where several departments publish it', () => {
    expect(decide({ entry: { departmentIds: ['market'] } })).toMatchObject({
      code: 'nothing_overlaps',
      field: 'itemId',
    });
    expect(decide({ entry: { departmentIds: [] } })).toMatchObject({ code: 'nothing_overlaps', article: 'N-19' });
  });
  test('the reason is said', () => {
    expect(decide({ said: { note: '' } })).toMatchObject({ code: 'reason_required', field: 'note', article: 'N-19' });
  });
  test('an item that the entry does not publish, or that is meant to recur, has no source to name', () => {
    expect(decide({ entry: { item: undefined } })).toMatchObject({ code: 'unknown_item' });
    expect(decide({ entry: { item: item('登记号', { identifier: true }) } })).toMatchObject({ code: 'unknown_item' });
    expect(decide({ entry: { item: item('统一社会信用代码') } })).toMatchObject({ code: 'unknown_item' });
  });
  test('another one takes the place of what the reader saw in force, and of nothing else', () => {
    const inForce = naming({ id: 'n0', resource: { id: 'r0', name: '纳税人信息', scope: null } });
    expect(decide({ said: { replaces: 'n0' }, entry: { inForce } })).toMatchObject({ ok: true });
    expect(decide({ entry: { inForce } })).toMatchObject({ code: 'conflict' });
    expect(decide({ said: { replaces: 'n0' } })).toMatchObject({ code: 'conflict' });
    expect(decide({ said: { replaces: 'n1' }, entry: { inForce: naming() } })).toMatchObject({
      code: 'source_named_already',
    });
  });
});

describe('N-19: what is named for an item', () => {
  test('is what was named for its kind of subject, and else for any where one of the two says none', () => {
    const [any, person] = [naming({ id: 'any', subject: null }), naming({ id: 'p', subject: 'natural_person' })];
    expect(namingFor('经营范围', 'natural_person', [any, person])?.id).toBe('p');
    expect(namingFor('经营范围', 'enterprise', [any, person])?.id).toBe('any');
    expect(namingFor('经营范围', 'enterprise', [person])).toBeNull();
    expect(namingFor('经营范围', null, [person])?.id).toBe('p');
    expect(namingFor('经营期限', null, [any, person])).toBeNull();
    expect(namingFor(null, null, [any])).toBeNull();
  });
  test('keeps others from declaring themselves the source; they cite it, or say why they collect all the same', () => {
    const claim = { kind: 'authoritative', basis: '三定方案' } as const;
    const items = [item('甲', { source: claim }), item('经营 范围', { source: claim })];
    const registered = content({ items, subject: 'enterprise' });
    const found = { field: 'items.1.source', code: 'source_is_another', article: 'N-19' };
    expect(againstNaming(registered, 'tax', [naming()], national)).toEqual([found]);
    expect(againstNaming(registered, 'market', [naming()], national)).toEqual([]);
    const justified = { kind: 'justified', reason: '口径不同' } as const;
    const answered = content({ items: [item('经营范围', { source: justified })], subject: 'enterprise' });
    expect(againstNaming(answered, 'tax', [naming()], national)).toEqual([]);
  });
});
