import type { OccasionStatus } from '@onesource/db/vocabulary';
import { because, type Decision, type Refusal, refuse } from '../../../../cases/decision.ts';
import { type Actor, hasAnyRole, hasRole } from '../../../../foundation/context.ts';
import type { OpenTerm } from '../../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate, type WorkingCalendar } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { OccasionCommand } from '../../occasions/inputs.ts';
import type { OccasionEvent, OccasionState } from './state.ts';
import { extended, extensionOf, updateDue } from './term.ts';

/** In which capacity somebody meets an occasion: the department whose catalog it is, the authority, who looks on. */
export type Stance = 'department' | 'authority' | 'watching';
export type OccasionAction = OccasionCommand['type'];

/** Who may do what, when. The API's `actions`, the buttons and the permission table in the docs all read this. */
export const allowed = {
  open: { department: ['name-entry', 'unchanged', 'extend'], authority: ['answer-extension'] },
  handed_in: {},
  updated: {},
  unchanged: {},
} as const satisfies Record<OccasionStatus, Partial<Record<Stance, readonly OccasionAction[]>>>;

type People = Pick<Actor, 'roles' | 'departmentId'>;
type Under = { policy: Pick<PolicyProfile, 'catalogUpdate'>; calendar: WorkingCalendar; now: Date };

/** PD-27, SQ-8: registrars and reviewers keep their department's catalog; the authority sees who is late. */
export function stancesOf({ departmentId }: Pick<OccasionState, 'departmentId'>, actor: People): Stance[] {
  const stances: Stance[] = [];
  if (keepsCatalogOf(departmentId, actor)) stances.push('department');
  if (hasAnyRole(actor, 'operator')) stances.push('authority');
  if (hasAnyRole(actor, 'examiner', 'supervisor')) stances.push('watching');
  return stances;
}

/** Who may know of an occasion: who keeps the department's catalog, the authority and who looks on. */
export const mayRead = ({ department }: { department: { id: string } }, actor: People): boolean =>
  stancesOf({ departmentId: department.id }, actor).length > 0;

/** Who may record what an entry of the department has to follow. */
export const keepsCatalogOf = (departmentId: string, actor: People): boolean =>
  hasRole(actor, 'registrar', departmentId) || hasRole(actor, 'reviewer', departmentId);

/** What the actor may do with it now. `today`: leaves out what is refused on that day, for whoever is offered it. */
export function actionsFor(
  occasion: OccasionState,
  actor: People,
  policy: Pick<PolicyProfile, 'catalogUpdate'>,
  today: IsoDate | null = null,
): OccasionAction[] {
  const row: Partial<Record<Stance, readonly OccasionAction[]>> = allowed[occasion.status];
  const offered = new Set(stancesOf(occasion, actor).flatMap((stance) => row[stance] ?? []));
  return [...offered].filter((action) => isOpen(action, occasion, { policy, today }));
}

/** N-17: more time is for a term that still runs; one that no calendar reaches yet does. */
const termOver = (dueOn: IsoDate | null, today: IsoDate): boolean => dueOn !== null && dueOn < today;
const hasTerm = ({ dueOn, openTerm }: Pick<OccasionState, 'dueOn' | 'openTerm'>): boolean =>
  dueOn !== null || openTerm !== null;

/** What there is to do at all: a name for what is to be registered, more time once and where a text knows it (N-17). */
function isOpen(
  action: OccasionAction,
  { resourceId, extension, dueOn, openTerm }: OccasionState,
  { policy, today }: { policy: Pick<PolicyProfile, 'catalogUpdate'>; today: IsoDate | null },
): boolean {
  switch (action) {
    case 'unchanged':
      return true;
    case 'name-entry':
      return resourceId === null;
    case 'extend':
      return (
        extensionOf(policy) !== null &&
        extension === null &&
        hasTerm({ dueOn, openTerm }) &&
        (today === null || !termOver(dueOn, today))
      );
    case 'answer-extension':
      return extension?.status === 'asked' && hasTerm({ dueOn, openTerm });
  }
}

/** An entry as it stands when something is said of it. */
export type Entry = {
  id: string;
  name: string;
  departmentId: string;
  /** The day on which it first came into the directory. */
  publishedOn: IsoDate | null;
  /** Of the revision that whoever examines has before them: when it was submitted, and when it came to them. */
  examining: { submittedOn: IsoDate; since: IsoDate } | null;
};

/** What is to be recorded of one entry: which, or what is to be registered. */
export type Recorded = { resourceId: string | null; name: string; events: readonly OccasionEvent[] };

/**
 * Decides what is recorded: one occasion for each entry. Its term runs from the day it happened (SQ-8, N-17), however late
 * that is recorded.
 */
export function decideRecord(
  said: { happenedOn: IsoDate; resourceIds: readonly string[]; names: readonly string[] },
  entries: readonly Entry[],
  actor: People,
  { policy, calendar, now }: Under,
): { ok: true; recorded: Recorded[] } | Refusal {
  if (!keepsCatalogOf(actor.departmentId, actor)) return refuse('forbidden');
  if (said.happenedOn > dayOf(now)) return refuse('in_future', 'happenedOn', policy.catalogUpdate);
  const own = entries.filter(
    ({ departmentId, publishedOn }) => publishedOn !== null && departmentId === actor.departmentId,
  );
  if (said.resourceIds.some((id) => !own.some((entry) => entry.id === id)))
    return refuse('unknown_entry', 'resourceIds');
  if (said.resourceIds.length + said.names.length === 0) return refuse('entries_required', 'resourceIds');
  const recorded = { type: 'recorded', ...updateDue(policy, said.happenedOn, calendar) } as const;
  return {
    ok: true,
    recorded: [
      ...own.map((entry) => ({
        resourceId: entry.id,
        name: entry.name,
        events: [recorded, ...handedIn(entry, said.happenedOn)],
      })),
      ...said.names.map((name) => ({ resourceId: null, name, events: [recorded] })),
    ],
  };
}

/** What was submitted since it happened may be with whoever examines already. */
const handedIn = ({ examining }: Entry, happenedOn: IsoDate): OccasionEvent[] =>
  examining !== null && examining.submittedOn >= happenedOn ? [{ type: 'handed_in', on: examining.since }] : [];

/** Decides a command: the events it causes, or why it is refused. `named`: the registration that is named, if one is. */
export function decide(
  occasion: OccasionState,
  command: OccasionCommand,
  actor: People,
  { policy, calendar, now, named }: Under & { named: Entry | null },
): Decision<OccasionEvent> {
  if (!actionsFor(occasion, actor, policy).includes(command.type)) return refuse('forbidden');
  switch (command.type) {
    case 'unchanged':
      // House: that nothing has to change is said with its reason
      if (command.note === '') return refuse('reason_required', 'note', policy.catalogUpdate);
      return because({ type: 'unchanged', on: dayOf(now), note: command.note });
    case 'name-entry':
      return nameEntry(occasion, named);
    case 'extend': {
      const days = extensionOf(policy);
      if (days === null) return refuse('forbidden');
      if (termOver(occasion.dueOn, dayOf(now))) return refuse('update_term_over', 'note', policy.catalogUpdate);
      if (command.note === '') return refuse('reason_required', 'note', policy.catalogUpdate);
      return because({ type: 'extension_asked', days, note: command.note });
    }
    case 'answer-extension':
      return answerExtension(occasion, command, { policy, calendar });
  }
}

/** What was to be registered is this one: it ends the occasion as it goes its way, or has gone it already. */
function nameEntry({ departmentId, happenedOn }: OccasionState, named: Entry | null): Decision<OccasionEvent> {
  if (named === null || named.departmentId !== departmentId) return refuse('unknown_entry', 'resourceId');
  const { id, name, publishedOn } = named;
  if (publishedOn !== null && publishedOn < happenedOn) return refuse('registered_before', 'resourceId');
  return because<OccasionEvent>(
    { type: 'entry_named', resourceId: id, name },
    ...(publishedOn !== null ? [{ type: 'updated', on: publishedOn } as const] : handedIn(named, happenedOn)),
  );
}

/** N-17: the authority consents, and the term has its new last day from the old one; or it does not, and says why. */
function answerExtension(
  { dueOn, openTerm, extension }: OccasionState,
  { outcome, note }: Extract<OccasionCommand, { type: 'answer-extension' }>,
  { policy, calendar }: Pick<Under, 'policy' | 'calendar'>,
): Decision<OccasionEvent> {
  if (extension === null) return refuse('forbidden');
  const asBefore = { dueOn, ...(openTerm && { openTerm }) };
  if (outcome === 'refused')
    return note === ''
      ? refuse('reason_required', 'note', policy.catalogUpdate)
      : because({ type: 'extension_answered', outcome, note, ...asBefore });
  return because({ type: 'extension_answered', outcome, note, ...longer(asBefore, extension.days, calendar) });
}

/** So many days more from its last day, or to the term that is open instead (rule 13). */
function longer(
  { dueOn, openTerm }: { dueOn: IsoDate | null; openTerm?: OpenTerm },
  days: number,
  calendar: WorkingCalendar,
): { dueOn: IsoDate | null; openTerm?: OpenTerm } {
  if (dueOn !== null) return extended(dueOn, days, calendar);
  return { dueOn, ...(openTerm && { openTerm: { ...openTerm, workingDays: openTerm.workingDays + days } }) };
}
