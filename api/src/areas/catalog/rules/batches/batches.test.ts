import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../../law/cities/pudong/profile.ts';
import { both, minzheng, operator, registrar, reviewer, stranger } from '../steps/testing.ts';
import { batchActions, mayAct, mayReadBatch } from './may.ts';
import { placeAfter } from './place.ts';
import { batchWork } from './work.ts';

const batch = { departmentId: minzheng, actorId: registrar.id };
const standings = { draft: 0, in_review: 0, sent_back: 0, mended: 0, gone_on: 0 };
const actions = (who: typeof registrar, counts: Partial<typeof standings>) =>
  batchActions(batch, { ...standings, ...counts }, who, pudong);

describe('a batch', () => {
  test('is the business of its department’s registrars and reviewers', () => {
    for (const who of [registrar, reviewer, both]) expect(mayReadBatch(batch, who)).toBe(true);
    for (const who of [stranger, operator]) expect(mayReadBatch(batch, who)).toBe(false);
  });

  test('is handed in by registrars while something of it is a draft or was mended', () => {
    expect(actions(registrar, { draft: 1 })).toEqual(['submit']);
    expect(actions(registrar, { mended: 1 })).toEqual(['submit']);
    // What was returned is not handed in again as it was
    expect(actions(registrar, { sent_back: 1 })).toEqual([]);
    expect(actions(registrar, { in_review: 1, gone_on: 1 })).toEqual([]);
  });

  test('is decided by reviewers while something of it is before them', () => {
    expect(actions(reviewer, { in_review: 1 })).toEqual(['approve', 'return']);
    expect(actions(reviewer, { draft: 1, sent_back: 1, gone_on: 1 })).toEqual([]);
    expect(mayAct(batch, 'approve', registrar, pudong)).toMatchObject({ code: 'forbidden' });
    expect(mayAct(batch, 'submit', reviewer, pudong)).toMatchObject({ code: 'forbidden' });
  });

  test('house, after PD-27: is not decided by whoever brought it in, whatever else they are', () => {
    const own = { ...batch, actorId: both.id };
    expect(mayAct(own, 'approve', both, pudong)).toMatchObject({ code: 'own_registration' });
    expect(mayAct(own, 'submit', both, pudong)).toBeNull();
    expect(mayAct(own, 'approve', reviewer, pudong)).toBeNull();
  });
});

describe('an entry goes on with its batch', () => {
  const after = (before: Parameters<typeof placeAfter>[0], type: Parameters<typeof placeAfter>[1][number]['type']) =>
    placeAfter(before, [{ type }], true);
  const alone = (before: Parameters<typeof placeAfter>[0], type: Parameters<typeof placeAfter>[1][number]['type']) =>
    placeAfter(before, [{ type }], false);

  test('from the drafts to the reviewer, and back to the registrar, as long as that is done with the batch', () => {
    expect(after(null, 'submitted')).toBe('in_review');
    expect(after('in_review', 'returned')).toBe('sent_back');
    expect(after('sent_back', 'submitted')).toBe('in_review');
  });

  test('until it is approved', () => {
    expect(after('in_review', 'published')).toBeNull();
    expect(after('in_review', 'passed_on')).toBeNull();
  });

  test('and goes a way of its own once somebody takes a step with it alone', () => {
    for (const type of ['published', 'returned', 'withdrawn'] as const) expect(alone('in_review', type)).toBeNull();
    for (const type of ['submitted', 'discarded'] as const) expect(alone('sent_back', type)).toBeNull();
    expect(alone(null, 'submitted')).toBeNull();
  });

  test('but may be mended where it was sent back', () => {
    expect(alone('sent_back', 'edited')).toBe('mended');
    expect(alone('mended', 'edited')).toBe('mended');
    expect(after('mended', 'submitted')).toBe('in_review');
    expect(alone(null, 'edited')).toBeNull();
  });
});

test('a batch is one piece of work for the reviewer, and one for the registrar', () => {
  expect(batchWork([], minzheng)).toEqual([]);
  expect(batchWork(['sent_back', 'in_review'], minzheng)).toEqual([
    { kind: 'review_batch', departmentId: minzheng, role: 'reviewer' },
    { kind: 'correct_batch', departmentId: minzheng, role: 'registrar' },
  ]);
});
