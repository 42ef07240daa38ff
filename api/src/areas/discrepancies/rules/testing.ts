import type { Role } from '@onesource/db/vocabulary';
import { givenOf, usualWorld } from '../../../cases/testing.ts';
import type { Actor } from '../../../foundation/context.ts';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { DiscrepancyCommand } from '../inputs.ts';
import { decide } from './decide.ts';
import { blank, type DiscrepancyEvent, type DiscrepancyState, evolve } from './state.ts';

/** Reported on Monday, 2 November 2026, under that text. */
export const under = (policy: PolicyProfile) => ({ policy, calendar: chineseCalendar(), now: usualWorld.now });

const person = (departmentId: string, ...roles: Role[]): Pick<Actor, 'id' | 'roles' | 'departmentId'> => ({
  id: `${departmentId} ${roles.join(' ')}`,
  departmentId,
  roles: roles.map((role) => ({ role, departmentId })),
});
/** One person a capacity. */
export const reporter = person('reporting', 'official');
export const collector = person('collecting', 'reviewer');
export const authority = person('authority', 'operator');
export const supervisor = person('above', 'supervisor');
/** Somebody whose department has no part in it, whatever roles are held there. */
export const stranger = person('elsewhere', 'official', 'registrar', 'reviewer', 'admin');
/** Of the two departments, but without a role for it. */
export const colleague = person('collecting', 'official', 'registrar', 'admin');

export const unreported = blank({
  reportingDepartmentId: 'reporting',
  reporterId: reporter.id,
  collectorId: 'collecting',
});

export const stateAfter = (...events: DiscrepancyEvent[]): DiscrepancyState => events.reduce(evolve, unreported);

export const given = givenOf({
  start: unreported,
  world: usualWorld,
  evolve,
  decide: (state, command: DiscrepancyCommand, who: Pick<Actor, 'id' | 'roles' | 'departmentId'>, world) =>
    decide(state, command, who, world),
});
