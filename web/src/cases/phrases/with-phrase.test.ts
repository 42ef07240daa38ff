import { expect, test } from 'vitest';
import { withPhrase } from './with-phrase.ts';

test('a phrase is put after what is written, on a line of its own', () => {
  expect(withPhrase('', '请补充依据。')).toBe('请补充依据。');
  expect(withPhrase(' \n', '请补充依据。')).toBe('请补充依据。');
  expect(withPhrase('已核。 ', '请补充依据。')).toBe('已核。\n请补充依据。');
});

test('a second click on it adds nothing', () => {
  expect(withPhrase('已核。\n请补充依据。', '请补充依据。')).toBe('已核。\n请补充依据。');
});
