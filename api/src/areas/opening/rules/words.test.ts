import { expect, test } from 'vitest';
import { wordsAsked, wordsOf } from './words.ts';

const items = [{ id: '1', name: '学校·代码', dataType: null, length: null, openness: 'open' as const }];

test('an entry is found by name, items and summary, without what is only between the signs', () => {
  const { nameWords, words } = wordsOf({ name: '中小學名录（ＡＢＣ）', summary: '全区，含民办。', items });
  expect(nameWords).toBe('中小学名录abc');
  expect(words.split('\n')).toEqual(['中小学名录abc', '学校代码', '全区 含民办']);
});

test('what is typed is taken apart into words, each once', () => {
  expect(wordsAsked('學校 代码,学校 PM2.5')).toEqual(['学校', '代码', 'pm2', '5']);
  expect(wordsAsked('學校')).toEqual(['学校']);
});

test('nothing typed asks for everything, and signs alone for nothing', () => {
  expect(wordsAsked('  ')).toEqual([]);
  expect(wordsAsked('，。')).toBeNull();
});

test('a question has eight words at most', () => {
  expect(wordsAsked('a b c d e f g h i j')).toHaveLength(8);
});
