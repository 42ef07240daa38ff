import { describe, expect, test } from 'vitest';
import { contentFrom } from './content.ts';
import { draftInput } from './inputs.ts';
import { content, item } from './testing.ts';

let made = 0;
const around = { departmentNumber: 12, itemIds: new Set<string>(), newId: () => `new-${++made}` };
const read = (input: Record<string, unknown>, itemIds: string[] = []) =>
  contentFrom(draftInput.parse({ name: '某信息', ...input }), { ...around, itemIds: new Set(itemIds) });
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
  test('a share type declared beside items does not count', () => {
    expect(read({ shareType: 'conditional', items: [{ name: '甲' }] })).toMatchObject({ content: { shareType: null } });
  });
});
