import { describe, expect, test } from 'vitest';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import { actionsFor } from './decide.ts';
import type { DiscrepancyEvent } from './state.ts';
import { noticesFor, tasksFor } from './tasks.ts';
import { authority, collector, given, reporter, stateAfter, stranger, supervisor } from './testing.ts';

const note = '该项由户籍登记产生';
const reported: DiscrepancyEvent = { type: 'reported', status: 'reported', dueOn: '2026-11-16' };
const toAgree: DiscrepancyEvent = { ...reported, status: 'negotiating' };
const toAuthority: DiscrepancyEvent = { ...reported, status: 'coordinating' };
const transferred: DiscrepancyEvent = { type: 'transferred', to: 'elsewhere', note };
const pass = (departmentId = 'elsewhere', why = note) => ({ type: 'transfer', departmentId, note: why }) as const;
const others = { reporterId: reporter.id, authorityId: 'authority' };

describe('passing a doubt on (house)', () => {
  test('is for the collector until it has answered, with the reason', () => {
    for (const first of [reported, toAgree]) given(first).when(collector, pass()).leadsTo(transferred);
    given(reported).when(collector, pass('elsewhere', '')).refused('reason_required', 'note');
    given(reported, { type: 'answered', outcome: 'upheld', note }).when(collector, pass()).refused('forbidden');
    for (const who of [reporter, authority, supervisor, stranger])
      given(reported).when(who, pass()).refused('forbidden');
  });
  test('DG-18: is for the authority where it coordinates, not for the collector', () => {
    given(toAuthority).when(authority, pass()).leadsTo(transferred);
    given(toAuthority).when(collector, pass()).refused('forbidden');
  });
  test('is not for an operator on what they reported themselves', () => {
    const both = { ...reporter, roles: [...reporter.roles, ...authority.roles] };
    given(toAuthority).when(both, pass()).refused('own_doubt');
  });
  test('goes to no department that has or had it, nor to the one that doubts', () => {
    given(reported).when(collector, pass('collecting')).refused('with_it_already', 'departmentId');
    given(reported).when(collector, pass('reporting')).refused('doubts_itself', 'departmentId');
    given(reported, transferred).when(stranger, pass('collecting')).refused('passed_on_before', 'departmentId');
  });
  test('N-26: leaves the last day as it is: whoever doubts waits for one answer', () => {
    const after = stateAfter(reported, transferred);
    expect(after).toMatchObject({
      status: 'reported',
      collectorId: 'elsewhere',
      dueOn: '2026-11-16',
      awaits: 'collector',
    });
    expect(tasksFor(after, others)).toEqual([
      { kind: 'check_contents', departmentId: 'elsewhere', role: 'reviewer', dueOn: '2026-11-16' },
    ]);
  });
  test('is the work of the new department alone, and whoever reported it hears of it', () => {
    const after = stateAfter(reported, transferred);
    expect(actionsFor(after, stranger)).toEqual(['answer', 'transfer']);
    expect(actionsFor(after, collector)).toEqual([]);
    expect(noticesFor([transferred], after, others, pudong)).toEqual([
      { kind: 'contents_transferred', departmentId: 'reporting', role: 'official', assigneeId: reporter.id },
    ]);
  });
  test('SQ-15: what the one before held binds the new one to nothing', () => {
    const upholding: DiscrepancyEvent = { type: 'proposed', side: 'collector', outcome: 'upheld', note };
    expect(stateAfter(toAgree, upholding, transferred)).toMatchObject({
      positions: { reporter: 'corrected', collector: null },
      awaits: 'collector',
    });
  });
});
