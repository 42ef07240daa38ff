import type { Database } from '@onesource/db/client';
import { caseEvents, cases } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { demands } from '@onesource/db/schema/demands/demands';
import { discrepancies } from '@onesource/db/schema/discrepancy';
import { occasions } from '@onesource/db/schema/occasion';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import type { DemandStatus, DiscrepancyStatus, RequestStatus, ResponsiblePost } from '@onesource/db/vocabulary';
import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { byPinyin } from '../../../foundation/order.ts';
import { dayOf, type IsoDate, shift, type WorkingCalendar } from '../../../law/calendar/working-days.ts';
import { policyOn } from '../../../law/editions.ts';
import type { PolicyProfile } from '../../../law/profile.ts';
import type { RuleName } from '../../../law/settings.ts';
import { filesItself } from '../../filing/rules/responsible.ts';
import { filingRows } from '../../filing/store.ts';
import { owed } from '../../requests/rules/grant/delivery.ts';
import { running } from '../../requests/rules/state.ts';
import {
  type ChangedSetting,
  type Counted,
  changedSettings,
  type DraftMoves,
  daysOf,
  draftMoves,
  type EntryMoves,
  entryMoves,
  postsMissing,
  waysOf,
} from './rules/moves.ts';

type World = { db: Database; policy: PolicyProfile; calendar: WorkingCalendar };

/** Something open, by its number or by whose it is, and the day by which it is to be done. */
export type MovedDay = {
  kind: Counted['kind'];
  subject: string;
  from: IsoDate;
  dueOn: IsoDate | null;
  anew: IsoDate | null;
};
/** An open case to which other rules would apply. */
export type MovedCase = { number: string; settings: RuleName[] } & (
  | { kind: 'request'; status: RequestStatus }
  | { kind: 'doubt'; status: DiscrepancyStatus }
  | { kind: 'demand'; status: DemandStatus }
);

/** What would move from a day on. `seen`: how many of each were looked at; `entries` up to a bound where one was given. */
export type Rehearsal = {
  since: IsoDate;
  settings: ChangedSetting[];
  days: MovedDay[];
  cases: MovedCase[];
  /** Registrations that are still written, by their departments: nobody outside reads them. */
  drafts: ({ department: string } & DraftMoves)[];
  entries: ({ name: string; department: string } & EntryMoves)[];
  departments: { name: string; posts: ResponsiblePost[] }[];
  seen: { cases: number; drafts: number; entries: number };
};

/** The days from which an edition that is still to come holds. */
export const daysToCome = (policy: PolicyProfile, today: IsoDate): IsoDate[] =>
  ((policy.original ?? policy).editions ?? []).map(({ since }) => since).filter((since) => since > today);

type Waiting = Counted & { subject: string; dueOn: IsoDate | null };

const batch = 500;

/**
 * Looks at everything that is open under the edition that holds from `since` on; of the directory at so many entries, where
 * a number is given. Writes nothing.
 */
export async function rehearse(
  { db, policy, calendar }: World,
  since: IsoDate,
  most = Number.POSITIVE_INFINITY,
): Promise<Rehearsal> {
  const change = { before: policyOn(policy, shift(since, -1)), after: policyOn(policy, since) };
  const settings = changedSettings(change);
  const requests = await openRequests(db);
  const doubts = await openDoubts(db);
  const demanded = await openDemands(db);
  const filings = (await filingRows(db).where(isNull(departments.disabledAt))).filter(({ department }) =>
    filesItself(department.kind),
  );
  const counted: Waiting[] = [
    ...requests.flatMap(counting),
    ...doubts.map(({ number, reportedAt, dueOn }) => ({
      kind: 'doubt' as const,
      subject: number,
      from: dayOf(reportedAt),
      dueOn,
    })),
    ...demanded.map(({ number, status, since, dueOn }) => ({
      kind: 'demand' as const,
      subject: number,
      from: dayOf(new Date(since)),
      waits: status === 'routed' ? ('answer' as const) : ('route' as const),
      dueOn,
    })),
    ...(await openOccasions(db)),
    ...(await underExamination(db)),
    ...filings.flatMap(({ department, filing }) =>
      filing?.changedOn
        ? [{ kind: 'filing' as const, subject: department.name, from: filing.changedOn, dueOn: filing.dueOn }]
        : [],
    ),
  ];
  const written = await revisionsIn(db, ['draft', 'returned']);
  const entries: Rehearsal['entries'] = [];
  let seen = 0;
  for await (const { content, department } of published(db, most)) {
    seen += 1;
    const moves = entryMoves(content, change, since);
    if (moves) entries.push({ name: content.name, department, ...moves });
  }
  return {
    since,
    settings,
    days: counted.flatMap(({ subject, dueOn, ...open }) => {
      const days = daysOf(open, change, calendar);
      if (days === null) return [];
      // The day of an examination stands in the inbox of whoever examines alone
      const now = open.kind === 'examination' ? days.was : dueOn;
      return [{ kind: open.kind, subject, from: open.from, dueOn: now, anew: days.is }];
    }),
    cases: [
      ...requests.flatMap(({ number, status, shareType }): MovedCase[] => {
        const bearing = waysOf({ of: 'request', status, shareType }, settings);
        return bearing.length === 0 ? [] : [{ kind: 'request', number, status, settings: bearing }];
      }),
      ...doubts.flatMap(({ number, status }): MovedCase[] => {
        const bearing = waysOf({ of: 'doubt' }, settings);
        return bearing.length === 0 ? [] : [{ kind: 'doubt', number, status, settings: bearing }];
      }),
      ...demanded.flatMap(({ number, status }): MovedCase[] => {
        const bearing = waysOf({ of: 'demand' }, settings);
        return bearing.length === 0 ? [] : [{ kind: 'demand', number, status, settings: bearing }];
      }),
    ],
    drafts: written.flatMap(({ content, department }) => {
      const moves = draftMoves(content, change, since);
      return moves === null ? [] : [{ department, ...moves }];
    }),
    entries,
    departments: filings
      .map(({ department, filing }) => ({
        name: department.name,
        posts: postsMissing(filing?.persons ?? [], change),
      }))
      .filter(({ posts }) => posts.length > 0),
    seen: { cases: requests.length + doubts.length + demanded.length, drafts: written.length, entries: seen },
  };
}

const numbered = sql<string>`coalesce(${cases.number}, '')`;

/** Requests that wait for something, and grants that run. */
const openRequests = (db: Database) =>
  db
    .select({
      number: numbered,
      status: accessRequests.status,
      shareType: accessRequests.shareType,
      filedAt: accessRequests.filedAt,
      dueOn: accessRequests.dueOn,
      talks: accessRequests.talks,
      life: accessRequests.life,
      grant: accessRequests.grant,
      delivery: accessRequests.delivered,
    })
    .from(accessRequests)
    .innerJoin(cases, eq(cases.id, accessRequests.id))
    .where(inArray(accessRequests.status, [...running]))
    .orderBy(asc(accessRequests.filedAt), asc(accessRequests.id));

type OpenRequest = Awaited<ReturnType<typeof openRequests>>[number];

/** The terms that a request waits under: for its answer, for talks to end, for misuse to be put right, or for what is still owed. */
function counting({ number, status, shareType, filedAt, dueOn, talks, life, grant, delivery }: OpenRequest): Waiting[] {
  if (status === 'submitted' || status === 'supplement_wanted')
    return [{ kind: 'request', subject: number, shareType, from: dayOf(filedAt), dueOn }];
  if (talks) return [{ kind: 'talks', subject: number, from: talks.since, dueOn: talks.by }];
  const rests = life.suspensions.filter(({ misuse }) => misuse);
  const misused = rests.map(
    ({ at, reviewOn }): Waiting => ({ kind: 'misuse', subject: number, from: dayOf(new Date(at)), dueOn: reviewOn }),
  );
  if (!grant?.effectiveAt || !delivery || !owed({ delivery })) return misused;
  const from = dayOf(new Date(grant.effectiveAt));
  return [...misused, { kind: 'delivery', subject: number, from, dueOn: delivery.dueOn }];
}

/** 内容核实 that nobody has settled yet. */
const openDoubts = (db: Database) =>
  db
    .select({
      number: numbered,
      status: discrepancies.status,
      reportedAt: discrepancies.reportedAt,
      dueOn: discrepancies.dueOn,
    })
    .from(discrepancies)
    .innerJoin(cases, eq(cases.id, discrepancies.id))
    .where(isNull(discrepancies.closedAt))
    .orderBy(asc(discrepancies.reportedAt), asc(discrepancies.id));

/** 共享需求 that have no answer yet, and since when they wait for the step that they wait for. */
function openDemands(db: Database) {
  const began = sql<string>`(
    select max(${caseEvents.at}) from ${caseEvents}
    where ${caseEvents.caseId} = ${demands.id} and ${caseEvents.type} in ('filed', 'reopened', 'routed'))`;
  return db
    .select({ number: numbered, status: demands.status, dueOn: demands.dueOn, since: began })
    .from(demands)
    .innerJoin(cases, eq(cases.id, demands.id))
    .where(isNull(demands.closedAt))
    .orderBy(asc(demands.filedAt), asc(demands.id));
}

/** 更新事项 that an entry has still to follow. */
async function openOccasions(db: Database) {
  const rows = await db
    .select({ subject: numbered, from: occasions.happenedOn, dueOn: occasions.dueOn })
    .from(occasions)
    .innerJoin(cases, eq(cases.id, occasions.id))
    .where(eq(occasions.status, 'open'))
    .orderBy(asc(occasions.recordedAt), asc(occasions.id));
  return rows.map((row) => ({ kind: 'update' as const, ...row }));
}

/** N-17: updates, and ends of entries, that wait for whoever examines, from the day on which they came there. */
async function underExamination(db: Database) {
  const lastly = (type: 'passed_on' | 'retirement_proposed') => sql<string | null>`(
    select max(${caseEvents.at}) from ${caseEvents}
    where ${caseEvents.caseId} = ${revisions.resourceId} and ${caseEvents.type} = ${type})`;
  const waiting = (since: ReturnType<typeof lastly>) =>
    db
      .select({ subject: sql<string>`${revisions.content}->>'name'`, since })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .orderBy(asc(revisions.id))
      .$dynamic();
  const updates = await waiting(lastly('passed_on')).where(
    and(
      eq(revisions.status, 'examining'),
      sql`exists (select from revisions as earlier
          where earlier.resource_id = ${revisions.resourceId} and earlier.status = 'published')`,
    ),
  );
  const ends = await waiting(lastly('retirement_proposed')).where(
    and(eq(revisions.status, 'published'), sql`${resources.retirementProposed}->>'stage' = 'examination'`),
  );
  return [...updates, ...ends].flatMap(({ subject, since: at }) =>
    at === null ? [] : [{ kind: 'examination' as const, subject, from: dayOf(new Date(at)), dueOn: null }],
  );
}

const revisionsIn = (db: Database, statuses: ('draft' | 'returned')[]) =>
  db
    .select({ content: revisions.content, department: departments.name })
    .from(revisions)
    .innerJoin(resources, eq(resources.id, revisions.resourceId))
    .innerJoin(departments, eq(departments.id, resources.departmentId))
    .where(inArray(revisions.status, statuses))
    .orderBy(asc(byPinyin(departments.name)), asc(revisions.id));

async function* published(db: Database, most: number) {
  let left = most;
  for (let last = '', read = batch; read === batch && left > 0; ) {
    const rows = await db
      .select({ id: revisions.id, content: revisions.content, department: departments.name })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .innerJoin(departments, eq(departments.id, resources.departmentId))
      .where(and(eq(revisions.status, 'published'), last === '' ? undefined : gt(revisions.id, last)))
      .orderBy(asc(revisions.id))
      .limit(Math.min(batch, left));
    read = rows.length;
    left -= rows.length;
    last = rows.at(-1)?.id ?? last;
    yield* rows;
  }
}
