import { describe, expect, test } from 'vitest';
import { changesBetween, differs } from './changes.ts';

const wang = { userId: null, name: '王局长', title: '副局长', phone: '' };
const lin = { userId: 'lin', name: '林明珠', title: '', phone: '021-58000001', present: true };
const filed = [
  { post: 'leader' as const, required: true, person: { ...wang, present: true } },
  { post: 'sharing' as const, required: true, person: lin },
  { post: 'technical' as const, required: false, person: null },
];
const written = [
  { post: 'leader' as const, ...wang },
  { post: 'sharing' as const, userId: lin.userId, name: lin.name, title: '', phone: lin.phone },
  { post: 'technical' as const, userId: null, name: '', title: '', phone: '' },
];

describe('whether a filing differs from the one there is', () => {
  test('not while it is as it was, blanks around words aside', () => {
    expect(differs(filed, {})).toBe(false);
    expect(differs(filed, { persons: written, changedOn: null })).toBe(false);
    expect(differs(filed, { persons: [{ post: 'leader', ...wang, name: ' 王局长 ' }] })).toBe(false);
  });
  test('by a name, an account, a title, a telephone number, or a day of change', () => {
    const changed = (over: object) => differs(filed, { persons: [{ post: 'leader', ...wang, ...over }] });
    for (const over of [{ name: '李局长' }, { userId: 'li' }, { title: '局长' }, { phone: '021' }, { name: '' }])
      expect(changed(over), JSON.stringify(over)).toBe(true);
    expect(differs(filed, { persons: [{ post: 'technical', name: '钱工' }] })).toBe(true);
    expect(differs(filed, { persons: written, changedOn: '2026-11-02' })).toBe(true);
  });
});

test('a filing names who came and who went', () => {
  const before = [
    { post: 'leader' as const, name: '王局长' },
    { post: 'sharing' as const, name: '林明珠' },
    { post: 'technical' as const, name: '赵工' },
  ];
  const after = [
    { post: 'leader' as const, name: '王局长' },
    { post: 'sharing' as const, name: '周明珠' },
    { post: 'data_admin' as const, name: '钱工' },
  ];
  expect(changesBetween(before, after)).toEqual([
    { post: 'sharing', went: '林明珠', came: '周明珠' },
    { post: 'technical', went: '赵工', came: null },
    { post: 'data_admin', went: null, came: '钱工' },
  ]);
  expect(changesBetween(before, before)).toEqual([]);
});
