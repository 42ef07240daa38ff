import type { DiscrepancyStatus, DoubtOutcome, DoubtSide } from '@onesource/db/vocabulary';
import { doubtOutcomes } from '@onesource/db/vocabulary';
import { askingRoles, responsibleFor } from '../../../access/responsible.ts';
import type { Decision, Refusal } from '../../../cases/decision.ts';
import { because, refuse } from '../../../cases/decision.ts';
import { overseerOf, urgingProblem } from '../../../cases/rules/urging.ts';
import type { Actor } from '../../../foundation/context.ts';
import { hasAnyRole, hasRole } from '../../../foundation/context.ts';
import { dayOf, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { DiscrepancyCommand } from '../inputs.ts';
import type { DiscrepancyEvent, DiscrepancyState } from './state.ts';
import { reachedBy } from './state.ts';
import { correctionDue } from './term.ts';
import { mayRate, mayUrge } from './watching.ts';

/** In which capacity somebody meets a doubt. */
export type Stance = DoubtSide | 'authority' | 'supervisor';
export type DiscrepancyAction = DiscrepancyCommand['type'];

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  reported: {
    collector: ['answer', 'transfer'],
    reporter: ['withdraw'],
    authority: ['urge'],
    supervisor: ['urge'],
  },
  negotiating: {
    collector: ['messages', 'agree', 'fail', 'transfer'],
    reporter: ['messages', 'agree', 'fail', 'withdraw'],
    authority: ['urge'],
    supervisor: ['urge'],
  },
  coordinating: {
    collector: ['messages'],
    reporter: ['messages', 'withdraw'],
    authority: ['messages', 'settle', 'transfer'],
    supervisor: ['urge'],
  },
  corrected: { reporter: ['rate'] },
  upheld: { reporter: ['rate'] },
  withdrawn: {},
} as const satisfies Record<DiscrepancyStatus, Partial<Record<Stance, readonly DiscrepancyAction[]>>>;

type People = Pick<Actor, 'roles' | 'departmentId'>;
type Person = People & Pick<Actor, 'id'>;
type Rules = Pick<PolicyProfile, 'contentsDiffer'>;
type Under = { policy: Rules & Pick<PolicyProfile, 'correctionTerm'>; calendar: WorkingCalendar; now: Date };

export function stancesOf(
  doubt: Pick<DiscrepancyState, 'reportingDepartmentId' | 'collectorId'>,
  actor: People,
): Stance[] {
  const stances: Stance[] = [];
  if (hasRole(actor, 'reviewer', doubt.collectorId)) stances.push('collector');
  if (askingRoles.some((role) => hasRole(actor, role, doubt.reportingDepartmentId))) stances.push('reporter');
  if (hasAnyRole(actor, 'operator')) stances.push('authority');
  if (hasAnyRole(actor, 'supervisor')) stances.push('supervisor');
  return stances;
}

/** Who may know of a doubt: those with a part in it, whoever reported it, and the reviewers of the provider and of who passed it on. */
export const mayRead = (
  {
    discrepancy,
    resource,
  }: {
    discrepancy: Pick<DiscrepancyState, 'reporterId' | 'reportingDepartmentId' | 'collectorId' | 'passedOnBy'>;
    resource: { departmentId: string };
  },
  actor: Person,
): boolean =>
  discrepancy.reporterId === actor.id ||
  stancesOf(discrepancy, actor).length > 0 ||
  [resource.departmentId, ...discrepancy.passedOnBy].some((id) => hasRole(actor, 'reviewer', id));

/** What the actor may do with the doubt now. */
export const actionsFor = (doubt: DiscrepancyState, actor: Person): DiscrepancyAction[] =>
  stepsOf(doubt, actor).filter((action) => !judgesOwn(doubt, action, actor));

function stepsOf(doubt: DiscrepancyState, actor: People): DiscrepancyAction[] {
  const row: Partial<Record<Stance, readonly DiscrepancyAction[]>> = allowed[doubt.status];
  const overseer = overseerOf(actor);
  return [...new Set(stancesOf(doubt, actor).flatMap((stance) => row[stance] ?? []))].filter(
    (action) =>
      (action !== 'rate' || mayRate(doubt)) && (action !== 'urge' || (overseer !== null && mayUrge(doubt, overseer))),
  );
}

/**
 * House: nobody judges what they reported themselves, be it for the authority or for the collector they work for by now.
 * Their colleagues may: a doubt of the authority's own department, or about its data, has nobody else to settle it.
 */
const judgesOwn = (doubt: DiscrepancyState, action: DiscrepancyAction, actor: Person): boolean =>
  doubt.reporterId === actor.id &&
  (action === 'answer' ||
    action === 'settle' ||
    action === 'transfer' ||
    (action === 'agree' && sideOf(doubt, actor) === 'collector'));

/** For which department the actor speaks: who could speak for both speaks for the one that collects. */
export function sideOf(doubt: DiscrepancyState, actor: People): DoubtSide | null {
  const stances = stancesOf(doubt, actor);
  return stances.includes('collector') ? 'collector' : stances.includes('reporter') ? 'reporter' : null;
}

/** Outcomes that the actor may state now: in a negotiation, those that the own side does not hold already. */
export function outcomesFor(doubt: DiscrepancyState, actor: Person): DoubtOutcome[] {
  const actions = actionsFor(doubt, actor);
  const side = sideOf(doubt, actor);
  if (actions.includes('answer') || actions.includes('settle')) return [...doubtOutcomes];
  return actions.includes('agree') && side ? doubtOutcomes.filter((one) => one !== doubt.positions[side]) : [];
}

/**
 * The department that checks what a resource's data say. KF-18, SQ-22, DG-14: the provider. SH-22, PD-4 as read: the
 * responsible department, while it is enabled (`responsibleId`). House: whoever doubts does not check, so then the provider.
 */
export const collectorOf = (
  resource: { departmentId: string; responsibleId: string | null },
  actor: Pick<Actor, 'departmentId'>,
  { contentsDiffer }: Rules,
): string => {
  const responsibleId =
    contentsDiffer.value.checks === 'responsible' ? responsibleFor(resource, actor.departmentId) : null;
  return responsibleId ?? resource.departmentId;
};

/** Whether somebody may doubt what this collector's data say: people of other departments who may ask for data. */
export const mayDoubt = (resource: { collectorId: string }, actor: People): boolean =>
  resource.collectorId !== actor.departmentId && askingRoles.some((role) => hasRole(actor, role));

/** What can be doubted of a resource, as far as the actor sees it; null where its contents are closed to them. */
export type Doubtable = { collectorId: string; items: readonly { id: string; name: string }[] | null };

/** Decides a report. PD-4, KF-18, SH-22: the collector checks; SQ-15: both agree; DG-18: the authority is told. */
export function decideReport(
  resource: Doubtable,
  said: { itemIds: readonly string[]; found: string; expected: string },
  actor: People,
  { policy, calendar, now }: Under,
): { ok: true; items: { id: string; name: string }[]; events: DiscrepancyEvent[] } | Refusal {
  if (!mayDoubt(resource, actor)) return refuse('forbidden');
  if (resource.items === null) return refuse('contents_closed', 'resourceId');
  const items = resource.items.filter(({ id }) => said.itemIds.includes(id));
  if (said.itemIds.some((id) => !items.some((item) => item.id === id))) return refuse('unknown_item', 'itemIds');
  // A file or a service may be listed without items: then it is doubted as a whole
  if (items.length === 0 && resource.items.length > 0) return refuse('items_required', 'itemIds');
  if (said.found === said.expected) return refuse('no_difference', 'expected');
  const status = statusAtFirst[policy.contentsDiffer.value.first];
  const reported: DiscrepancyEvent = { type: 'reported', status, ...correctionDue(policy, { calendar, now }) };
  return { ok: true, items: items.map(({ id, name }) => ({ id, name })), events: [reported] };
}

const statusAtFirst = { collector: 'reported', departments: 'negotiating', authority: 'coordinating' } as const;

/** Decides a command on a doubt: the events it causes, or why it is refused. */
export function decide(
  doubt: DiscrepancyState,
  command: DiscrepancyCommand,
  actor: Person,
  { now }: { now: Date },
): Decision<DiscrepancyEvent> {
  if (!stepsOf(doubt, actor).includes(command.type)) return refuse('forbidden');
  if (judgesOwn(doubt, command.type, actor)) return refuse('own_doubt');
  if (command.type === 'withdraw') return because({ type: 'withdrawn' });
  if (command.type === 'rate') return rated(command);
  // House: whatever is said of somebody's data says why, a correction also what was corrected
  if (command.note === '') return refuse('reason_required', 'note');
  const { note } = command;
  const side = sideOf(doubt, actor);
  switch (command.type) {
    case 'answer':
      return because({ type: 'answered', outcome: command.outcome, note });
    case 'settle':
      return because({ type: 'settled', outcome: command.outcome, note });
    case 'messages':
      return because({ type: 'message_sent', side: side ?? 'authority', note });
    case 'fail':
      return side ? because({ type: 'negotiation_failed', side, note }) : refuse('forbidden');
    case 'transfer':
      return passedOn(doubt, command.departmentId, note);
    case 'urge': {
      const [by, problem] = [overseerOf(actor), urgingProblem(command, dayOf(now))];
      if (problem || !by) return problem ?? refuse('forbidden');
      return because({ type: 'urged', by, until: command.until, note });
    }
    case 'agree':
      return side ? agreeing(doubt, side, command.outcome, note) : refuse('forbidden');
  }
}

/** House: that an answer has not settled the matter says what is still open. */
const rated = ({ rating, note }: Extract<DiscrepancyCommand, { type: 'rate' }>): Decision<DiscrepancyEvent> =>
  rating === 'unsettled' && note === '' ? refuse('reason_required', 'note') : because({ type: 'rated', rating, note });

/**
 * 转办 (house): the collector passes on what is not its to check, or the authority does so while it coordinates; never to
 * whoever doubts, nor back to who had it. N-26: whoever doubts waits for one answer, so its last day stays.
 */
function passedOn(
  { collectorId, reportingDepartmentId, passedOnBy }: DiscrepancyState,
  to: string,
  note: string,
): Decision<DiscrepancyEvent> {
  if (to === collectorId) return refuse('with_it_already', 'departmentId');
  if (to === reportingDepartmentId) return refuse('doubts_itself', 'departmentId');
  if (passedOnBy.includes(to)) return refuse('passed_on_before', 'departmentId');
  return because({ type: 'transferred', to, note });
}

function agreeing(
  doubt: DiscrepancyState,
  side: DoubtSide,
  outcome: DoubtOutcome,
  note: string,
): Decision<DiscrepancyEvent> {
  if (doubt.positions[side] === outcome) return refuse('already_proposed', 'outcome');
  return because({ type: reachedBy(doubt, side, outcome), side, outcome, note });
}
