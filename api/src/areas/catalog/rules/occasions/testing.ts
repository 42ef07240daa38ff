import type { Role } from '@onesource/db/vocabulary';
import { givenOf, usualWorld } from '../../../../cases/testing.ts';
import type { Actor } from '../../../../foundation/context.ts';
import { chineseCalendar } from '../../../../law/calendar/working-days.ts';
import { profile as national } from '../../../../law/cities/national/profile.ts';
import type { OccasionCommand } from '../../occasions/inputs.ts';
import { decide, type Entry } from './decide.ts';
import { blank, evolve, type OccasionEvent, type OccasionState } from './state.ts';

export const calendar = chineseCalendar();

const person = (departmentId: string, ...roles: Role[]): Pick<Actor, 'roles' | 'departmentId'> => ({
  departmentId,
  roles: roles.map((role) => ({ role, departmentId })),
});
/** One person a capacity. */
export const registrar = person('bureau', 'registrar');
export const reviewer = person('bureau', 'reviewer');
export const operator = person('authority', 'operator');
export const supervisor = person('above', 'supervisor');
/** Of the department, but without a role for its catalog; and somebody of another. */
export const official = person('bureau', 'official', 'admin');
export const stranger = person('elsewhere', 'registrar', 'reviewer');

/** What happened on Monday, 2 November 2026, to an entry of the bureau. */
export const said = { departmentId: 'bureau', resourceId: 'entry', happenedOn: '2026-11-02' };
export const recorded: OccasionEvent = { type: 'recorded', dueOn: '2026-11-16' };
export const entry: Entry = {
  id: 'entry',
  name: '婚姻登记信息',
  departmentId: 'bureau',
  publishedOn: '2025-03-03',
  examining: null,
};

export const stateAfter = (...events: OccasionEvent[]): OccasionState => events.reduce(evolve, blank(said));

/** Under the nation's regulation, on the day it happened; `named` is what a command names. */
export const given = (named: Entry | null = null) =>
  givenOf({
    start: blank(said),
    world: { ...usualWorld, policy: national },
    evolve,
    decide: (state, command: OccasionCommand, who: typeof registrar, world) =>
      decide(state, command, who, { ...world, calendar, named }),
  });
