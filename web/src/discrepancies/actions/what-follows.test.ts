import { expect, test } from 'vitest';
import { isTurn, nameOf, nextOf, noteLabelOf } from './what-follows.ts';

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

test('a proposal is answered by the side that it waits for', () => {
  const proposed = { awaits: 'reporter' as const, positions: held('upheld') };
  expect(nameOf('agree', { ...proposed, side: 'reporter' })).toBe('answerProposal');
  expect(nameOf('agree', { ...proposed, side: 'collector' })).toBe('action.agree');
  expect(nameOf('agree', { awaits: 'collector', positions: held(null), side: 'collector' })).toBe('action.agree');
  expect(nameOf('fail', { ...proposed, side: 'reporter' })).toBe('action.fail');
});

test('what the other side is to do is not pressed on this one', () => {
  const answered = { awaits: 'collector' as const };
  expect(isTurn('agree', { ...answered, side: 'collector' })).toBe(true);
  expect(isTurn('agree', { ...answered, side: 'reporter' })).toBe(false);
  expect(isTurn('settle', { awaits: null, side: null })).toBe(true);
  expect(isTurn('fail', { ...answered, side: 'collector' })).toBe(false);
});

test('the words are asked for by what is said with them', () => {
  expect(noteLabelOf('answer', 'collector', undefined)).toBe('note');
  expect(noteLabelOf('answer', 'collector', 'corrected')).toBe('corrected');
  expect(noteLabelOf('answer', 'collector', 'upheld')).toBe('upheld');
  expect(noteLabelOf('agree', 'reporter', 'upheld')).toBe('reporterUpheld');
  expect(noteLabelOf('fail', 'reporter', undefined)).toBe('failedLabel');
});
