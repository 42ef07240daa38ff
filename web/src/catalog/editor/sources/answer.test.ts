import { expect, test } from 'vitest';
import { answerOf, sourceOf, valuesOf } from './answer.ts';

const cited = { kind: 'cited', resourceId: 'r', itemId: 'i' } as const;

test('what was said of a source comes back as it was', () => {
  const own = { kind: 'authoritative', basis: '三定方案' } as const;
  const why = { kind: 'justified', reason: '口径不同' } as const;
  for (const source of [null, cited, own, why]) expect(sourceOf(valuesOf(source))).toEqual(source);
});
test('an item that is chosen is the one that is cited', () => {
  const candidate = { resource: { id: 'r', code: '1/1', name: '某资源' }, item: { id: 'i', name: '甲' } };
  expect(sourceOf({ answer: answerOf(candidate), basis: 'kept from another answer' })).toEqual(cited);
});
