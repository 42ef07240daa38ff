import { expect, test } from 'vitest';
import { messages } from '../refusals.ts';
import { kindOf, refusalKinds } from './why.ts';

test('every refusal of a call is one of twelve kinds, each kind has one, and each is said in words', () => {
  expect(new Set(Object.values(kindOf))).toEqual(new Set(refusalKinds));
  for (const code of Object.keys(kindOf)) expect(Object.keys(messages), code).toContain(code);
});
