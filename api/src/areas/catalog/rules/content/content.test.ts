import { describe, expect, test } from 'vitest';
import { profile as dongguan } from '../../../../law/cities/dongguan/profile.ts';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { draftInput } from '../../inputs.ts';
import { content, item } from '../../testing.ts';
import { contentFrom, departmentsNamed, type Surroundings } from './content.ts';

let made = 0;
const around = {
  departmentNumber: 12,
  itemIds: new Set<string>(),
  questionIds: new Set<string>(),
  departmentIds: new Set<string>(),
  policy: pudong as Pick<PolicyProfile, 'opennessScheme' | 'departmentItem'>,
  newId: () => `new-${++made}`,
};
const read = (input: Record<string, unknown>, itemIds: string[] = [], more: Partial<Surroundings> = {}) =>
  contentFrom(draftInput.parse({ name: '某信息', ...input }), { ...around, itemIds: new Set(itemIds), ...more });
const details = (input: Record<string, unknown>, itemIds: string[] = []) => {
  const result = read(input, itemIds);
  return result.ok ? [] : result.details;
};
const id = '01926b6e-0000-7000-8000-000000000001';

describe('the contents of a draft', () => {
  test('a name is enough', () => {
    expect(read({})).toMatchObject({ ok: true, content: { name: '某信息', summary: '', industry: null, items: [] } });
  });
  test('what was read can be sent back as it is', () => {
    const whole = content({ items: [item('甲', { id })] });
    expect(read(whole, [id])).toEqual({ ok: true, content: whole });
  });
  test('a department resource gets its department’s place in the classification', () => {
    expect(read({ class: 'department' })).toMatchObject({ content: { classification: '07012' } });
    expect(details({ class: 'department', classification: '07013' })).toEqual([
      { field: 'classification', code: 'unknown_classification' },
    ]);
  });
  test('industry and classification are looked up', () => {
    expect(details({ industry: 'S99', class: 'base', classification: '01999' })).toEqual([
      { field: 'industry', code: 'unknown_industry' },
      { field: 'classification', code: 'unknown_classification' },
    ]);
    expect(details({ industry: 'S', class: 'base', classification: '01001' })).toEqual([]);
    expect(details({ classification: 'abcde' })).toEqual([{ field: 'classification', code: 'unknown_classification' }]);
  });
  test('items keep the ids that are theirs; new ones get one', () => {
    const result = read({ items: [{ id, name: '甲' }, { name: '乙' }] }, [id]);
    expect(result).toMatchObject({ content: { items: [{ id }, { id: expect.stringMatching(/^new-/) }] } });
  });
  test('an item of another resource, or one sent twice, is refused', () => {
    expect(details({ items: [{ id, name: '甲' }] })).toEqual([{ field: 'items.0.id', code: 'unknown_item' }]);
    const twice = [
      { id, name: '甲' },
      { id, name: '乙' },
    ];
    expect(details({ items: twice }, [id])).toEqual([{ field: 'items.1.id', code: 'duplicate_item' }]);
  });
  test('a question keeps the id that is its resource’s; one of another resource gets one of its own', () => {
    const questions = [{ id, text: '用在哪个系统', kind: 'text', required: true, choices: [] }];
    expect(read({ questions }, [], { questionIds: new Set([id]) })).toMatchObject({ content: { questions } });
    const stray = read({ questions });
    expect(stray).toMatchObject({
      content: { questions: [{ id: expect.stringMatching(/^new-/), text: '用在哪个系统' }] },
    });
  });
  test('a share type declared beside items does not count', () => {
    expect(read({ shareType: 'conditional', items: [{ name: '甲' }] })).toMatchObject({ content: { shareType: null } });
  });
  test('SQ-6, SH-16: the departments it is shared with, and the one that answers for it, are there', () => {
    const other = '01926b6e-0000-7000-8000-000000000002';
    const input = { scope: [id, other], responsibleDepartmentId: other };
    expect(departmentsNamed(draftInput.parse({ name: '某信息', ...input }))).toEqual([id, other, other]);
    expect(departmentsNamed(draftInput.parse({ name: '某信息' }))).toEqual([]);
    expect(read(input, [], { departmentIds: new Set([id, other]) })).toMatchObject({ ok: true, content: input });
    expect(read(input, [], { departmentIds: new Set([id]) })).toEqual({
      ok: false,
      details: [
        { field: 'scope.1', code: 'unknown_department' },
        { field: 'responsibleDepartmentId', code: 'unknown_department' },
      ],
    });
  });
  test('a scope is all departments, or some of them, each once', () => {
    expect(draftInput.parse({ name: '某信息' }).scope).toBeNull();
    expect(draftInput.parse({ name: '某信息', scope: [id, id.toUpperCase()] }).scope).toEqual([id]);
    expect(draftInput.parse({ name: '某信息', scope: [] }).scope).toEqual([]);
    expect(draftInput.safeParse({ name: '某信息', scope: ['某局'] }).success).toBe(false);
  });
  test('DG-5: openness that follows from the items is not declared; elsewhere it is', () => {
    const input = { openness: 'open', items: [{ name: '甲' }] };
    expect(read(input, [], { policy: dongguan })).toMatchObject({ content: { openness: null } });
    expect(read({ openness: 'open' }, [], { policy: dongguan })).toMatchObject({ content: { openness: 'open' } });
    expect(read(input)).toMatchObject({ content: { openness: 'open' } });
  });
});
