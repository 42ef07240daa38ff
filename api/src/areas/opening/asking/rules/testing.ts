import type { Role } from '@onesource/db/vocabulary';
import { givenOf, usualWorld } from '../../../../cases/testing.ts';
import type { Actor } from '../../../../foundation/context.ts';
import { dayOf } from '../../../../law/calendar/working-days.ts';
import type { OpenRequestCommand } from '../inputs.ts';
import { type Askable, decide, expiresOn } from './decide.ts';
import { blank, evolve } from './state.ts';

export const open: Askable = [
  { id: 'a', name: '学校代码', openness: 'open' },
  { id: 'b', name: '在校生数', openness: 'conditionally_open' },
  { id: 'c', name: '教师人数', openness: 'conditionally_open' },
];

const person = (departmentId: string, ...roles: Role[]): Pick<Actor, 'roles' | 'departmentId'> => ({
  departmentId,
  roles: roles.map((role) => ({ role, departmentId })),
});
/** One person a capacity. */
export const provider = person('providing', 'reviewer');
export const authority = person('authority', 'operator');
export const supervisor = person('above', 'supervisor');
/** Somebody of another department, whatever roles are held there. */
export const stranger = person('elsewhere', 'official', 'registrar', 'reviewer', 'admin');
/** Of the provider, without the role for it. */
export const colleague = person('providing', 'official', 'registrar', 'admin');

export const asked = blank({
  departmentId: 'providing',
  items: open.map(({ id, name }) => ({ id, name })),
});

/** Asked for on Monday, 2 November 2026; of an entry that is open as `open` says. */
export const given = (now: Askable = open, { mailed = true } = {}) =>
  givenOf({
    start: asked,
    world: usualWorld,
    evolve,
    decide: (state, command: OpenRequestCommand, who: Pick<Actor, 'roles' | 'departmentId'>, world) =>
      decide(state, command, who, { now: world.now, open: now, mailed }),
    tick: (state, world) => expiresOn(state, dayOf(world.now)),
  });
