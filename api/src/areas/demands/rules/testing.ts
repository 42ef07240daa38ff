import type { Role } from '@onesource/db/vocabulary';
import { givenOf, usualWorld } from '../../../cases/testing.ts';
import type { Actor } from '../../../foundation/context.ts';
import { chineseCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { DemandCommand } from '../inputs.ts';
import { decide, type Named } from './decide.ts';
import { blank, type DemandEvent, type DemandState, evolve, type Signer } from './state.ts';

export type Who = Pick<Actor, 'id' | 'roles' | 'departmentId'>;
export const person = (departmentId: string, ...roles: Role[]): Who => ({
  id: `${departmentId} ${roles.join(' ')}`,
  departmentId,
  roles: roles.map((role) => ({ role, departmentId })),
});
/** One person a capacity. */
export const official = person('needing', 'official');
export const another = person('joining', 'official');
export const holder = person('holding', 'reviewer');
export const operator = person('authority', 'operator');
export const supervisor = person('above', 'supervisor');
/** Somebody who may ask for nothing. */
export const admin = person('elsewhere', 'admin');

/** What a department needs it for. */
export const use = { purpose: 'verification', basis: '某办法第八条', matter: '补贴核对' } as const;
export const signerOf = ({ id, departmentId }: Who): Signer => ({ departmentId, personId: id, ...use });

const due = { dueOn: '2026-11-05', openTerm: null };
export const filed: DemandEvent = { type: 'filed', signer: signerOf(official), ...due };
export const joined: DemandEvent = { type: 'joined', signer: signerOf(another) };
export const routed: DemandEvent = { type: 'routed', to: 'holding', note: '', dueOn: '2026-11-16', openTerm: null };
export const met: DemandEvent = { type: 'met', by: 'holder', resourceId: 'entry', note: '' };
export const declined: DemandEvent = {
  type: 'declined',
  by: 'holder',
  code: 'law_forbids',
  note: '依法不得提供',
  legalBasis: '某法',
};
export const reopened: DemandEvent = { type: 'reopened', departmentId: 'needing', note: '缺少所需信息项', ...due };

/** The entry that is named with a command: the department in charge publishes it. */
export const entry: Named = { id: 'entry', departmentId: 'holding', shareType: 'conditional', leavesOut: [] };

/** On Monday, 2 November 2026, under that text. */
export const under = (policy: PolicyProfile, now = usualWorld.now) => ({ policy, calendar: chineseCalendar(), now });

export const stateAfter = (...events: DemandEvent[]): DemandState => events.reduce(evolve, blank);

export const given = givenOf({
  start: blank,
  world: { ...usualWorld, named: entry as Named | null },
  evolve,
  decide: (state, command: DemandCommand, who: Who, { policy, now, named }) =>
    decide(state, command, who, { ...under(policy, now), named }),
});
