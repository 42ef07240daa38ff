import { describe, expect, test } from 'vitest';
import { draftInput } from '../../inputs.ts';
import { content, item } from '../../testing.ts';
import { madeAfter, saidBeside, withContact } from './start.ts';

const last = { office: '养老服务科', phone: '021-58001234' };

describe('a registration that is made after another (house)', () => {
  const items = [item('机构名称', { id: crypto.randomUUID(), source: { kind: 'justified', reason: '口径不同' } })];
  const before = content({
    name: '养老机构信息',
    linkedDataSet: 'yljg',
    secrecyReview: { by: '甲', on: '2026-10-01' },
    items,
  });

  test('says all that the other says but what is that resource’s alone', () => {
    expect(madeAfter(before, { name: '养老床位信息', summary: '' })).toEqual({
      ...before,
      name: '养老床位信息',
      linkedDataSet: '',
      secrecyReview: null,
      items: items.map((each) => ({ ...each, id: null, source: null })),
    });
  });

  test('says nothing itself but its name and a summary', () => {
    expect(saidBeside(draftInput.parse({ name: '养老床位信息', summary: '床位。' }))).toEqual([]);
    const more = { updateCycle: 'daily', items: [{ name: '床位号' }], contact: last };
    expect(saidBeside(draftInput.parse({ name: '养老床位信息', ...more })).toSorted()).toEqual([
      'contact',
      'items',
      'updateCycle',
    ]);
  });

  test('has the summary that was written for it', () => {
    expect(madeAfter(before, { name: '养老床位信息', summary: '床位。' }).summary).toBe('床位。');
  });
});

describe('whom to ask (house)', () => {
  const draft = draftInput.parse({ name: '养老机构信息' });

  test('is whoever the department named last, where nothing is said of it', () => {
    expect(withContact(draft, last).contact).toEqual(last);
    expect(withContact(draft, null)).toEqual(draft);
  });

  test('is as it was said, also by half', () => {
    const said = { ...draft, contact: { office: '', phone: '12345' } };
    expect(withContact(said, last)).toEqual(said);
  });
});
