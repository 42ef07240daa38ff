import { expect, test } from 'vitest';
import { likeOf } from './queries.ts';

test('what is like a demand is asked for by its title and no more than ten items', () => {
  const items = Array.from({ length: 12 }, (_, at) => `信息项${at}`);
  expect(likeOf('残疾人就业', items)).toEqual(['残疾人就业', items.slice(0, 10)]);
  expect(likeOf('残疾人就业', ['姓名'])).toEqual(['残疾人就业', ['姓名']]);
});
