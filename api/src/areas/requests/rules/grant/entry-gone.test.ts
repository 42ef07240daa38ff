import { expect, test } from 'vitest';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import { actionsFor } from '../decide.ts';
import { evolve, type RequestEvent } from '../state.ts';
import { filed, granted, name, official, refused, stateAfter, under } from '../testing.ts';
import { endedWithEntry } from './entry-gone.ts';

const effect = { dueOn: null, useOn: '2027-03-02' };
const running = stateAfter([filed, { ...granted({ items: [name] }), effect }]);

test('rule 15: a grant ends with its entry, with the reasons announced; what was received is disposed of', () => {
  const event = endedWithEntry(running, { note: '系统停用', basis: '某决定' });
  expect(event).toMatchObject({
    type: 'revoked',
    withheld: [{ by: 'provider', itemIds: [name.id], takenBack: true, note: '系统停用', legalBasis: '某决定' }],
  });
  const after = evolve(running, event as RequestEvent, under().now);
  expect(after.status).toBe('revoked');
  // Nobody can share what is not there
  expect(actionsFor(after, official, national)).toEqual(['dispose']);
});

test('what runs no more does not end again', () => {
  expect(endedWithEntry(stateAfter([filed, refused()]), { note: '系统停用' })).toBeNull();
});
