import { expect, test } from 'vitest';
import { nextOf, noteLabelOf } from './what-follows.ts';

const held = (collector: 'corrected' | 'upheld' | null) => ({ reporter: 'corrected' as const, collector });

test('SQ-15: what the other side holds already closes it, anything else is a proposal', () => {
  expect(nextOf('agree', { side: 'collector', positions: held(null) }, 'corrected')).toBe('nextAgreed');
  expect(nextOf('agree', { side: 'collector', positions: held(null) }, 'upheld')).toBe('nextProposed');
  expect(nextOf('agree', { side: 'reporter', positions: held('upheld') }, 'upheld')).toBe('nextAgreed');
  expect(nextOf('agree', { side: 'reporter', positions: held(null) }, 'upheld')).toBe('nextProposed');
  expect(nextOf('agree', { side: 'reporter', positions: held(null) }, undefined)).toBe('nextProposed');
});

test('an answer, a settlement and a failure say what they lead to', () => {
  const doubt = { side: null, positions: held(null) };
  expect(nextOf('answer', doubt, 'corrected')).toBe('nextAnswer');
  expect(nextOf('settle', doubt, 'upheld')).toBe('nextSettle');
  expect(nextOf('fail', doubt, undefined)).toBe('nextFail');
});

test('the words are asked for by what is said with them', () => {
  expect(noteLabelOf('answer', 'collector', undefined)).toBe('corrected');
  expect(noteLabelOf('answer', 'collector', 'upheld')).toBe('upheld');
  expect(noteLabelOf('agree', 'reporter', 'upheld')).toBe('reporterUpheld');
  expect(noteLabelOf('fail', 'reporter', undefined)).toBe('failed');
});
