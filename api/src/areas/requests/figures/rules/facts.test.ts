import { expect, test } from 'vitest';
import { blank, type RequestEvent } from '../../rules/state.ts';
import type { Part } from '../../rules/withheld.ts';
import { factsOf } from './facts.ts';

const state = blank({
  applicantId: 'applicant',
  consumerId: 'consumer',
  providerId: 'provider',
  shareType: 'conditional',
  items: [],
  grantable: [],
  from: '2026-11-02',
  until: '2027-11-01',
});
const now = new Date('2026-11-20T10:00:00+08:00');
const on = '2026-11-20';
const granted = (over: Partial<Extract<RequestEvent, { type: 'granted' }>> = {}): RequestEvent => ({
  type: 'granted',
  by: 'decision',
  items: [],
  conditions: '',
  note: '',
  agreement: 'none',
  ...over,
});
const refused: RequestEvent = { type: 'refused', by: 'decision', code: 'other', note: '不', legalBasis: null };
const part = { by: 'provider', itemIds: ['a'], code: 'other', note: '不', legalBasis: null } satisfies Part;
const filed: RequestEvent = { type: 'filed', status: 'granted', deciders: [], dueOn: null };
const facts = (events: RequestEvent[], dueOn: string | null = null) => factsOf(events, { ...state, dueOn }, { now });

test('a request is received on the day it is filed', () => {
  expect(facts([filed])).toEqual([{ kind: 'received', on }]);
});

test('it is decided by somebody’s word; what the platform grants by itself is received only', () => {
  expect(facts([granted()])).toEqual([{ kind: 'decided', on }]);
  expect(facts([granted({ by: 'authority' })])).toEqual([{ kind: 'decided', on }]);
  for (const by of ['filing', 'platform', 'scenario'] as const)
    expect(facts([filed, granted({ by })])).toEqual([{ kind: 'received', on }]);
});

test('a refusal, whole or of a part, is withheld', () => {
  expect(facts([refused]).map(({ kind }) => kind)).toEqual(['decided', 'withheld']);
  expect(facts([granted({ withheld: [part] })]).map(({ kind }) => kind)).toEqual(['decided', 'withheld']);
  expect(facts([granted({ withheld: [] })]).map(({ kind }) => kind)).toEqual(['decided']);
});

test('it is overdue on the day that passed, not on the day that this was found', () => {
  const escalated: RequestEvent = { type: 'escalated', to: 'supervisor' };
  expect(facts([escalated], '2026-11-16')).toEqual([{ kind: 'overdue', on: '2026-11-16' }]);
  expect(facts([escalated])).toEqual([{ kind: 'overdue', on }]);
  const late: RequestEvent = { type: 'answered_late', by: 'provider', dueOn: '2026-11-13' };
  expect(facts([late], '2026-11-16')).toEqual([{ kind: 'overdue', on: '2026-11-13' }]);
  const counted = { type: 'answer_counted', dueOn: '2026-11-12', to: null } as const;
  expect(facts([{ ...counted, outcome: 'late' }])).toEqual([{ kind: 'overdue', on: '2026-11-12' }]);
  expect(facts([{ ...counted, outcome: 'in_time' }])).toEqual([]);
});

test('it is delivered when the data are provided', () => {
  expect(facts([{ type: 'delivery_provided', how: '平台查询', where: '本平台' }])).toEqual([{ kind: 'delivered', on }]);
  expect(facts([{ type: 'delivery_signed_for' }, { type: 'message_sent', note: '您好' }])).toEqual([]);
});

test('of one kind the first holds, in the order in which things happened', () => {
  const late: RequestEvent = { type: 'answered_late', by: 'provider', dueOn: '2026-11-13' };
  expect(facts([refused, late, { type: 'escalated', to: 'authority' }], '2026-11-16')).toEqual([
    { kind: 'decided', on },
    { kind: 'withheld', on },
    { kind: 'overdue', on: '2026-11-13' },
  ]);
});
