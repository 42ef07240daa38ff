import type { RequestedItem } from '@onesource/db/schema/request';
import type { Role } from '@onesource/db/vocabulary';
import { givenOf } from '../../../cases/testing.ts';
import type { Actor } from '../../../foundation/context.ts';
import { chineseCalendar, type IsoDate } from '../../../law/calendar/working-days.ts';
import { profile as pudong } from '../../../law/cities/pudong/profile.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { RequestCommand } from '../inputs.ts';
import { decide } from './decide.ts';
import { blank, evolve, type RequestEvent, type RequestState } from './state.ts';

const calendar = chineseCalendar();
export const under = (day: IsoDate = '2026-11-02', policy: PolicyProfile = pudong) => ({
  policy,
  calendar,
  now: new Date(`${day}T09:00:00+08:00`),
});

const person = (departmentId: string, ...roles: Role[]): Actor => ({
  id: `${roles.join('+')} of ${departmentId}`,
  account: 'somebody',
  name: '某人',
  departmentId,
  departmentName: departmentId,
  departmentPath: [departmentId],
  roles: roles.map((role) => ({ role, departmentId })),
});
export const official = person('consumer', 'official');
export const reviewer = person('provider', 'reviewer');
export const operator = person('authority', 'operator');
export const supervisor = person('supervision', 'supervisor');
export const superior = person('government', 'superior');
/** Somebody whose department has no part in it, whatever roles are held there. */
export const stranger = person('elsewhere', 'official', 'registrar', 'reviewer', 'admin');
export const one = person;

export const item = (name: string, over: Partial<RequestedItem> = {}): RequestedItem => ({
  id: name,
  name,
  shareType: 'conditional',
  sensitivity: 'low',
  ...over,
});
export const [name, number, address] = [item('姓名'), item('证件号码'), item('住址')];

const usual = blank({
  applicantId: 'official of consumer',
  consumerId: 'consumer',
  providerId: 'provider',
  levelId: 'government',
  shareType: 'conditional',
  items: [name, number, address],
  grantable: [name, number, address],
  from: '2026-11-02',
  until: '2027-11-01',
});

// What may have happened, with the usual words
export const filed: RequestEvent = {
  type: 'filed',
  status: 'submitted',
  deciders: ['provider'],
  dueOn: '2026-11-16',
};
export const filedAsNotShared: RequestEvent = { type: 'filed', status: 'negotiating', deciders: [], dueOn: null };
export const granted = (over: Partial<Extract<RequestEvent, { type: 'granted' }>> = {}): RequestEvent => ({
  type: 'granted',
  by: 'decision',
  items: [name, number, address],
  conditions: '',
  note: '',
  agreement: 'none',
  ...over,
});
export const refused = (by: 'decision' | 'authority' = 'decision'): RequestEvent => ({
  type: 'refused',
  by,
  code: 'other',
  note: '依据不足',
  legalBasis: null,
});
export const supplementAsked = (workingDaysLeft: number | null = 7): RequestEvent => ({
  type: 'supplement_asked',
  note: '请补充依据',
  workingDaysLeft,
});
export const appealed: RequestEvent = { type: 'appealed', to: 'coordination', note: '确需使用' };
export const failed: RequestEvent = { type: 'negotiation_failed', side: 'consumer', note: '未能达成一致' };

/** Before anything has happened: what is filed as not shared asks for items that are not. */
const asked = (events: readonly RequestEvent[]): RequestState => ({
  ...usual,
  ...(events.includes(filedAsNotShared) && { shareType: 'not_shared' as const }),
});

/** The state that these events lead to, from a request for three conditional items, or for what `other` says. */
export const stateAfter = (events: readonly RequestEvent[], other: Partial<RequestState> = {}): RequestState =>
  events.reduce((state, event) => evolve(state, event, under().now), { ...asked(events), ...other });

export const given = (...events: RequestEvent[]) =>
  givenOf({
    start: asked(events),
    world: under(),
    evolve: (state, event: RequestEvent) => evolve(state, event, under().now),
    decide: (state, command: RequestCommand, who: Actor, world) => decide(state, command, who, world),
  })(...events);
