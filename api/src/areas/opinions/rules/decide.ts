import type { OpinionStatus } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import { type Actor, hasRole } from '../../../foundation/context.ts';
import type { OpinionCommand } from '../inputs.ts';
import type { OpinionEvent, OpinionState } from './state.ts';

type Person = Pick<Actor, 'id' | 'roles' | 'departmentId'>;
type Between = Pick<
  OpinionState,
  'departmentId' | 'role' | 'personId' | 'personDepartmentId' | 'personRole' | 'applicantId'
>;

/** In which capacity somebody meets an opinion: who decides on what it is about, and who was asked. */
export type Stance = 'decider' | 'person';

/**
 * Every capacity of the actor. Whoever decides in the asker's place reads it too, for the decision is the department's; whose
 * own case it is never does, whatever else they are. Who has gone to another
 * department, or lost the post in which they were asked, reads it no more.
 */
export const stancesOf = (opinion: Between, actor: Person): Stance[] => {
  if (actor.id === opinion.applicantId) return [];
  const decides = hasRole(actor, opinion.role, opinion.departmentId);
  const asked =
    actor.id === opinion.personId &&
    actor.departmentId === opinion.personDepartmentId &&
    hasRole(actor, opinion.personRole, opinion.personDepartmentId);
  return [...(decides ? (['decider'] as const) : []), ...(asked ? (['person'] as const) : [])];
};

export type OpinionAction = OpinionCommand['type'];

/** Who may do what when (house): the one who was asked answers, those who decide take it back. */
export const allowed: Readonly<Record<OpinionStatus, Partial<Record<Stance, readonly OpinionAction[]>>>> = {
  asked: { person: ['answer'], decider: ['withdraw'] },
  answered: {},
  withdrawn: {},
  needless: {},
  lapsed: {},
};

export const actionsFor = (opinion: Between & Pick<OpinionState, 'status'>, actor: Person): OpinionAction[] =>
  stancesOf(opinion, actor).flatMap((stance) => allowed[opinion.status][stance] ?? []);

/**
 * Whether the actor reads what the opinion is about by it: as long as it is asked for or stands. What was taken back opens
 * nothing any more.
 */
export const readsFacts = (opinion: Between & Pick<OpinionState, 'status'>, actor: Person): boolean =>
  stancesOf(opinion, actor).includes('decider') ||
  (stancesOf(opinion, actor).includes('person') && (opinion.status === 'asked' || opinion.status === 'answered'));

/** Decides a command on an opinion: the events it causes, or why it is refused. */
export function decide(opinion: OpinionState, command: OpinionCommand, actor: Person): Decision<OpinionEvent> {
  if (!actionsFor(opinion, actor).includes(command.type)) return refuse('forbidden');
  switch (command.type) {
    case 'answer':
      return because({ type: 'answered', advice: command.advice, note: command.note });
    case 'withdraw':
      return because({ type: 'withdrawn' });
  }
}
