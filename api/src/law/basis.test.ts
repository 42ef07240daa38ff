import { expect, test } from 'vitest';
import { citedInLine } from './basis.ts';

test('a basis is cited by its title, its number in brackets and its article, as far as it has them', () => {
  const law = { title: '中华人民共和国反家庭暴力法', number: null, article: null };
  expect(citedInLine(law)).toBe('《中华人民共和国反家庭暴力法》');
  expect(citedInLine({ ...law, article: '第五条' })).toBe('《中华人民共和国反家庭暴力法》 第五条');
  expect(citedInLine({ title: '某通知', number: '国办发〔2020〕1号', article: '第二条' })).toBe(
    '《某通知》（国办发〔2020〕1号） 第二条',
  );
  // Whoever writes the marks themselves has them once
  expect(citedInLine({ ...law, title: '《中华人民共和国反家庭暴力法》' })).toBe('《中华人民共和国反家庭暴力法》');
});
