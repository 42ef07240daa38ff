import type { RevisionStatus } from '@onesource/db/vocabulary';
import type { Stance } from '../../../../access/registrations.ts';
import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import { type Urged, urgingProblem } from '../../../../cases/rules/urging.ts';
import { dayOf } from '../../../../law/calendar/working-days.ts';
import type { Wanted } from '../../../inbox/tasks.ts';
import type { RegistrationCommand } from '../../inputs.ts';
import type { Event, Registration } from './state.ts';

/** Who of the department waits: whoever registered it, and whoever passed it on. */
export type Waiting = Extract<Stance, 'registrar' | 'reviewer'>;
/** 催办 of a registration. */
export type UrgedEvent = { type: 'urged' } & Urged<Waiting>;

/** Who owes a word on a registration: the department's reviewer, then whoever examines; nobody while it is with the registrar. */
export const owingOn = (status: RevisionStatus): 'reviewer' | 'examiner' | null =>
  status === 'submitted' ? 'reviewer' : status === 'examining' ? 'examiner' : null;

/** House: whoever waits for a word on a registration reminds those who owe it, by a day that has not passed. */
export function urge(
  { status }: Pick<Registration, 'status'>,
  command: Extract<RegistrationCommand, { type: 'urge' }>,
  stances: readonly Stance[],
  now: Date,
): Decision<Event> {
  const wrong = urgingProblem(command, dayOf(now));
  if (wrong) return wrong;
  // What lies with the department's reviewer its registrars wait for
  const by = owingOn(status) === 'reviewer' || stances.includes('registrar') ? 'registrar' : 'reviewer';
  return stances.includes(by)
    ? because({ type: 'urged', by, until: command.until, note: command.note })
    : refuse('forbidden');
}

/** Those who owe the word hear of it, each in the place in which they have it as work. `owing`: that work. */
export const urgedNotices = (events: readonly Event[], owing: readonly Wanted[]): Wanted[] =>
  events.flatMap((event) =>
    event.type === 'urged'
      ? owing.map(({ departmentId, role }) => ({
          kind: 'registration_urged' as const,
          departmentId,
          role,
          dueOn: event.until,
        }))
      : [],
  );
