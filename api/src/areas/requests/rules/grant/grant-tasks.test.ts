import { describe, expect, test } from 'vitest';
import { blank, type RequestState } from '../state.ts';
import type { Others } from '../tasks.ts';
import { grantTasks, suspensionNotices } from './grant-tasks.ts';

const others: Others = { authorityId: 'office', supervisorId: 'inspectors' };
const granted: RequestState = {
  ...blank({
    applicantId: 'li',
    consumerId: 'consumer',
    providerId: 'provider',
    shareType: 'conditional',
    items: [],
    grantable: [],
    from: '2026-11-02',
    until: '2027-11-01',
  }),
  status: 'granted',
};
const awaited: NonNullable<RequestState['delivery']> = {
  status: 'awaited',
  dueOn: '2026-11-20',
  overdueAt: null,
  plannedOn: null,
  how: '',
  where: '',
  note: '',
};
const asked = (delivery: Partial<typeof awaited>, whom: Partial<Others> = {}) =>
  grantTasks({ ...granted, delivery: { ...awaited, ...delivery } }, 'li', { ...others, ...whom });

describe('a grant in effect asks for work (N-22)', () => {
  test('of the provider, to deliver by the last day, or by an earlier one that it named itself', () => {
    expect(asked({})).toEqual([
      { kind: 'deliver_data', departmentId: 'provider', role: 'reviewer', dueOn: '2026-11-20' },
    ]);
    expect(asked({ plannedOn: '2026-11-12' })).toMatchObject([{ dueOn: '2026-11-12' }]);
    expect(asked({ plannedOn: '2026-12-12' })).toMatchObject([{ dueOn: '2026-11-20' }]);
    expect(asked({ dueOn: null })).toMatchObject([{ dueOn: null }]);
  });
  test('of the applicant, to look at what came', () => {
    expect(asked({ status: 'provided' })).toEqual([
      { kind: 'accept_delivery', departmentId: 'consumer', role: 'official', assigneeId: 'li' },
    ]);
  });
  test('of authority and supervisor, where there are such, to see to what is late', () => {
    const late = { overdueAt: '2026-11-21T00:00:00Z' };
    const kinds = (whom: Partial<Others>) => asked(late, whom).map(({ departmentId }) => departmentId);
    expect(kinds({})).toEqual(['provider', 'office', 'inspectors']);
    expect(kinds({ supervisorId: null })).toEqual(['provider', 'office']);
    expect(kinds({ authorityId: null })).toEqual(['provider', 'inspectors']);
  });
});

test('everybody who takes part hears once that a grant rests, but whoever saw to it (N-27)', () => {
  const told = (by: 'consumer' | 'provider' | 'authority', actorId: string, providerId = 'provider') =>
    suspensionNotices(
      { type: 'suspended', by, note: '停用', misuse: false, reviewOn: null },
      { ...granted, providerId },
      {
        ...others,
        applicantId: 'li',
        actorId,
      },
    ).map(({ departmentId, role }) => `${departmentId} ${role}`);
  expect(told('consumer', 'li')).toEqual(['provider reviewer', 'office operator']);
  expect(told('provider', 'wang')).toEqual(['consumer official', 'office operator']);
  expect(told('authority', 'zhao')).toEqual(['consumer official', 'provider reviewer']);
  expect(told('consumer', 'li', 'office')).toEqual(['office reviewer']);
});
