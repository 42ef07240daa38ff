import type { FiledPerson } from '@onesource/db/schema/filing';
import { type DepartmentKind, type ResponsiblePost, responsiblePosts } from '@onesource/db/vocabulary';
import { because, type Decision, refuse } from '../../../cases/decision.ts';
import type { Actor } from '../../../foundation/context.ts';
import { hasAnyRole } from '../../../foundation/context.ts';
import type { ErrorDetail } from '../../../foundation/errors.ts';
import { doneLate } from '../../../law/calendar/open-term.ts';
import type { IsoDate, WorkingCalendar } from '../../../law/calendar/working-days.ts';
import { dayOf, shift } from '../../../law/calendar/working-days.ts';
import { policyOn } from '../../../law/editions.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import { articleOf, settingValue } from '../../../law/setting.ts';
import type { Unit } from '../../organisation/rules/managing.ts';
import { overseersOf } from '../../organisation/rules/managing.ts';
import type { FilingInput } from '../inputs.ts';

/** What a department has named so far, and the change it has not told of yet. */
export type FilingState = {
  persons: readonly FiledPerson[];
  filedAt: Date | null;
  changedOn: IsoDate | null;
  /** The last day for telling of the change; null where no term is stated, or the calendar does not reach so far. */
  dueOn: IsoDate | null;
};
export const nothingFiled: FilingState = { persons: [], filedAt: null, changedOn: null, dueOn: null };

/** How a filed person left: the account was disabled, or went to another department. */
export const departures = ['disabled', 'moved'] as const;
export type Departure = (typeof departures)[number];

export type FilingEvent =
  | {
      type: 'filed';
      persons: FiledPerson[];
      /** The day of the change that is told of; null for a first filing or a mere correction. */
      changedOn: IsoDate | null;
      dueOn: IsoDate | null;
      /** Whether the term was kept; null where none ran. */
      inTime: boolean | null;
    }
  | {
      type: 'change_seen';
      posts: ResponsiblePost[];
      name: string;
      how: Departure;
      changedOn: IsoDate;
      dueOn: IsoDate | null;
    };

/** Whom a filing names for a post: by account or by name; without either the post stays open. */
export type Named = FilingInput['persons'][number];
export type FilingCommand = Pick<FilingInput, 'changedOn'> & { persons: readonly Named[] };
/** Somebody with an enabled account in the department or below it. */
export type Colleague = { id: string; name: string };
type World = { policy: PolicyProfile; calendar: WorkingCalendar; now: Date };

export type FilingDecision = Decision<Extract<FilingEvent, { type: 'filed' }>>;

/** House: units inside a department are filed with it, and the government has nobody to file with. */
export const filesItself = (kind: DepartmentKind): boolean => kind !== 'internal_unit' && kind !== 'government';

/** PD-29: the administrator of the department files, or the one above for what is below (直属单位). */
export const mayFile = (unit: Pick<Unit, 'id' | 'path'>, actor: Pick<Actor, 'roles'>): boolean =>
  overseersOf(unit, actor).some((stance) => stance !== 'sysadmin');

/** House: the department's own people and whoever the filing is for; telephone numbers are nobody else's business. */
export const mayRead = (unit: Pick<Unit, 'id' | 'path'>, actor: Pick<Actor, 'roles' | 'departmentPath'>): boolean =>
  actor.departmentPath.includes(unit.id) || mayFile(unit, actor) || hasAnyRole(actor, 'operator', 'supervisor');

/** Whose filings the actor sees side by side: all, those of these departments and below, or none (null). */
export function filingReach(actor: Pick<Actor, 'roles'>): 'everywhere' | readonly string[] | null {
  if (hasAnyRole(actor, 'operator', 'supervisor')) return 'everywhere';
  const own = actor.roles.filter(({ role }) => role === 'admin').map(({ departmentId }) => departmentId);
  return own.length > 0 ? own : null;
}

export const filingActions = (unit: Unit, actor: Pick<Actor, 'roles'>): 'file'[] =>
  mayFile(unit, actor) && !unit.disabled && filesItself(unit.kind) ? ['file'] : [];

/** PD-5, PD-36: posts that are to be filed and have nobody named. */
export const missingPosts = ({ persons }: Pick<FilingState, 'persons'>, policy: PolicyProfile): ResponsiblePost[] =>
  policy.filedPosts.value.filter((post) => !persons.some((person) => person.post === post));

/** PD-29: the last day for telling of a change of that day; null where no term is stated or the year is not known. */
export function lastDayFor(
  changedOn: IsoDate,
  { policy, calendar }: Pick<World, 'policy' | 'calendar'>,
): IsoDate | null {
  const term = termOf(policy, changedOn);
  return term === null ? null : calendar.addWorkingDays(changedOn, term);
}

/** The term that held on the day of the change: a later edition moves no day that was announced. */
const termOf = (policy: PolicyProfile, changedOn: IsoDate): number | null =>
  settingValue(policyOn(policy, changedOn).responsibleChange);

/**
 * PD-29, rule 13: whether a change was told of in time, where its last day could not be counted when it was: it shows once the
 * calendar of that day is there; null until then.
 */
export function toldInTime(
  { changedOn, filedOn }: { changedOn: IsoDate; filedOn: IsoDate },
  world: Pick<World, 'policy' | 'calendar'>,
): { dueOn: IsoDate; inTime: boolean } | null {
  const dueOn = lastDayFor(changedOn, world);
  return dueOn === null ? null : { dueOn, inTime: !doneLate({ dueOn }, filedOn) };
}

/**
 * PD-29: whether the term for telling of a change of that day has passed; null where none runs or nobody can say. Of a day
 * that the calendar does not know any more no last day is guessed, yet once more working days than the term has lie behind
 * today, it is late.
 */
export function isLate(
  { changedOn, dueOn }: { changedOn: IsoDate; dueOn: IsoDate | null },
  { policy, calendar, now }: World,
): boolean | null {
  const today = dayOf(now);
  if (dueOn !== null) return dueOn < today;
  const term = termOf(policy, changedOn);
  if (term === null) return null;
  let left = term;
  for (let day = today; day > changedOn && calendar.knows(day) && left >= 0; day = shift(day, -1))
    if (calendar.isWorkingDay(day)) left -= 1;
  return left < 0 ? true : null;
}

/** Whether the department may file this, and what comes of it. A late filing is taken, and said to be late. */
export function decideNames(
  state: FilingState,
  command: FilingCommand,
  actor: Pick<Actor, 'roles'>,
  { unit, colleagues, ...world }: World & { unit: Unit; colleagues: readonly Colleague[] },
): FilingDecision {
  if (!mayFile(unit, actor)) return refuse('forbidden');
  if (unit.disabled) return refuse('department_disabled');
  if (!filesItself(unit.kind)) return refuse('not_a_unit');
  const named = command.persons.filter(({ userId, name }) => userId !== null || name !== '');
  const problems = [...personProblems(command.persons, colleagues), ...dayProblems(state, command, named, world)];
  if (named.length === 0) problems.unshift({ field: 'persons', code: 'nobody_named' });
  const [first] = problems;
  if (first) return { ...refuse(first.code), details: problems };

  const changedOn = state.filedAt === null ? null : earlier(state.changedOn, command.changedOn);
  const dueOn = changedOn && lastDayFor(changedOn, world);
  const late = changedOn === null ? null : isLate({ changedOn, dueOn }, world);
  const inTime = late === null ? null : !late;
  const nameOf = ({ userId, name }: Named) => colleagues.find(({ id }) => id === userId)?.name ?? name;
  const persons = responsiblePosts.flatMap((post) =>
    named.filter((person) => person.post === post).map((person) => ({ ...person, name: nameOf(person) })),
  );
  // House: the authority is not told of what it knows; after a change that was seen, the same people are an answer
  if (state.filedAt !== null && changedOn === null && areSame(state.persons, persons)) return refuse('unchanged');
  return because({ type: 'filed' as const, persons, changedOn, dueOn, inTime });
}

/** Whether two filings name the same people for the same posts. */
export const areSame = (before: readonly FiledPerson[], after: readonly FiledPerson[]): boolean =>
  before.length === after.length &&
  before.every((one) =>
    after.some((other) =>
      (['post', 'userId', 'name', 'title', 'phone'] as const).every((key) => one[key] === other[key]),
    ),
  );

function personProblems(persons: readonly Named[], colleagues: readonly Colleague[]): ErrorDetail[] {
  return persons.flatMap(({ post, userId }, at): ErrorDetail[] => [
    ...(persons.findIndex((other) => other.post === post) < at
      ? [{ field: `persons.${at}.post`, code: 'duplicate_post' }]
      : []),
    ...(userId !== null && !colleagues.some(({ id }) => id === userId)
      ? [{ field: `persons.${at}.userId`, code: 'not_of_department' }]
      : []),
  ]);
}

function dayProblems(
  state: FilingState,
  { changedOn }: FilingCommand,
  named: readonly Named[],
  { policy, now }: World,
): ErrorDetail[] {
  // It may lie before the last filing: what was overlooked then is told truthfully, and late
  if (changedOn !== null && changedOn > dayOf(now)) return [{ field: 'changedOn', code: 'in_future' }];
  const clocked = settingValue(policy.responsibleChange) !== null;
  const dated = changedOn !== null || state.changedOn !== null;
  if (!clocked || dated || state.filedAt === null || !replaces(state, named)) return [];
  // PD-29: without its day nobody could tell whether a change was told of in time
  const article = articleOf(policy.responsibleChange);
  return [{ field: 'changedOn', code: 'change_day_required', ...(article && { article }) }];
}

/** Whether somebody who was filed for a post no longer is. Naming the first holder of a post replaces nobody. */
const replaces = ({ persons }: FilingState, named: readonly Named[]): boolean =>
  persons.some((before) => !named.some((after) => after.post === before.post && isSame(before, after)));

const isSame = (before: FiledPerson, after: Named): boolean =>
  before.userId !== null && after.userId !== null ? before.userId === after.userId : before.name === after.name;

/** The clock runs from the first change that is not told of; a later day does not put it back. */
const earlier = (one: IsoDate | null, other: IsoDate | null): IsoDate | null =>
  one === null || other === null ? (one ?? other) : one < other ? one : other;

/** Where somebody stands: whether the account is disabled, and the path of their department. */
export type Standing = { disabled: boolean; path: readonly string[] };
const departureOf = ({ disabled, path }: Standing, departmentId: string): Departure | null =>
  disabled ? 'disabled' : path.includes(departmentId) ? null : 'moved';

/** PD-29: what a change of somebody's account means for a filing that names them; null when nothing. */
export function decideDeparture(
  state: FilingState,
  departmentId: string,
  person: { id: string; name: string; before: Standing; after: Standing },
  world: World,
): Extract<FilingEvent, { type: 'change_seen' }> | null {
  const posts = state.persons.filter(({ userId }) => userId === person.id).map(({ post }) => post);
  const how = departureOf(person.after, departmentId);
  if (posts.length === 0 || how === null || departureOf(person.before, departmentId) !== null) return null;
  const changedOn = state.changedOn ?? dayOf(world.now);
  return { type: 'change_seen', posts, name: person.name, how, changedOn, dueOn: lastDayFor(changedOn, world) };
}

/** A filing tells of every change there was; a change seen starts the clock. */
export function evolve(state: FilingState, event: FilingEvent, at: Date): FilingState {
  switch (event.type) {
    case 'filed':
      return { persons: event.persons, filedAt: at, changedOn: null, dueOn: null };
    case 'change_seen':
      return { ...state, changedOn: event.changedOn, dueOn: event.dueOn };
  }
}

/** How a filing stands, for the list: several may be true at once, `filed` is none of the others. */
export const filingStates = ['missing', 'due', 'overdue', 'filed'] as const;
export type FilingStanding = (typeof filingStates)[number];

/** The more urgent the lower: overdue, due, incomplete or nothing at all, filed. */
export const urgencyOf = (standing: readonly FilingStanding[]): number =>
  Math.min(...standing.map((each) => ['overdue', 'due', 'missing', 'filed'].indexOf(each)));

export function standingOf(state: FilingState, world: World): FilingStanding[] {
  const standing: FilingStanding[] = [];
  if (missingPosts(state, world.policy).length > 0) standing.push('missing');
  const { changedOn, dueOn } = state;
  if (changedOn !== null) standing.push(isLate({ changedOn, dueOn }, world) ? 'overdue' : 'due');
  return standing.length > 0 ? standing : ['filed'];
}
