import { expect, test } from 'vitest';
import { mostPhrases, refusedPhrase } from './phrases.ts';

test('常用语 (house): there is room for fifty, and one that is there already needs none', () => {
  const kept = Array.from({ length: mostPhrases }, (_, at) => `第${at}句`);
  expect(refusedPhrase(kept.slice(1), '新的')).toBeNull();
  expect(refusedPhrase(kept, '新的')).toMatchObject({ code: 'too_many_phrases', field: 'text' });
  expect(refusedPhrase(kept, '第3句')).toBeNull();
});
