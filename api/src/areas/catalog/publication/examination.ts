import type { Database, Transaction } from '@onesource/db/client';
import { caseEvents } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, desc, eq, exists, gt, isNull, ne, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import { type Examining, examiningRoles } from '../../../access/registrations.ts';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { policyFor } from '../../../law/editions.ts';
import { syncTasks, type Wanted } from '../../inbox/tasks.ts';
import { examiningSeatsOf, officesOf } from '../../organisation/offices.ts';
import { examinedBy, type Received } from '../rules/steps/publication-term.ts';
import type { Event } from '../rules/steps/state.ts';

/** What is examined: a revision, or that an entry leaves the directory. */
type Kind = 'examine_revision' | 'examine_retirement';

/**
 * PD-27, SH-17, SQ-17: who is asked to examine what a department has submitted: the second body where the text has one,
 * else the authority and whoever it has for that alone.
 */
export async function examinations(
  tx: Database | Transaction,
  policy: Examining,
  kind: Kind,
  dueOn: IsoDate | null = null,
): Promise<Wanted[]> {
  const wanted = (departmentId: string, role: 'operator' | 'examiner'): Wanted => ({ kind, departmentId, role, dueOn });
  const authorities = (await officesOf(tx, 'authority')).map((id) => wanted(id, 'operator'));
  const examiners = (await examiningSeatsOf(tx, policy)).map((id) => wanted(id, 'examiner'));
  // Where nobody examines yet, the authority sees what waits and has somebody seated
  if (examiners.length === 0) return authorities;
  return examiningRoles(policy).includes('operator') ? [...authorities, ...examiners] : examiners;
}

/** N-17: when a resource's revision came to whoever examines it, and whether it updates what is published. */
export async function receivedOf(tx: Database | Transaction, resourceId: string): Promise<Received> {
  const published = and(eq(revisions.resourceId, resourceId), eq(revisions.status, 'published'));
  return { at: await lastAt(tx, resourceId, 'passed_on'), update: (await tx.$count(revisions, published)) > 0 };
}

/** N-17: when the end of an entry came to whoever examines it; that it leaves updates the directory. */
export const retirementReceived = async (tx: Database | Transaction, resourceId: string): Promise<Received> => ({
  at: await lastAt(tx, resourceId, 'retirement_proposed'),
  update: true,
});

async function lastAt(tx: Database | Transaction, resourceId: string, type: Event['type']): Promise<Date | null> {
  const [last] = await tx
    .select({ at: caseEvents.at })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, resourceId), eq(caseEvents.type, type)))
    .orderBy(desc(caseEvents.seq))
    .limit(1);
  return last?.at ?? null;
}

/** Seats as one text, in the order of their bytes. */
const seatsText = (seats: readonly Wanted[]): string =>
  seats
    .map(({ departmentId, role }) => `${departmentId} ${role}`)
    .sort()
    .join();
/** The same of the work that is asked for. */
const askedText = (resourceId: SQLWrapper, kind: Kind) => sql<string>`(
  select coalesce(string_agg(seat, ',' order by seat collate "C"), '')
  from (
    select ${tasks.departmentId} || ' ' || ${tasks.role} as seat from ${tasks}
    where ${tasks.subjectId} = ${resourceId} and ${tasks.kind} = ${kind} and ${tasks.doneAt} is null
  ) as asked
)`;

/** N-17, rule 13: an update whose last day no calendar reached when it came. */
const undated = (resourceId: SQLWrapper, kind: Kind) => sql<boolean>`(
  exists (
    select from ${tasks}
    where ${tasks.subjectId} = ${resourceId} and ${tasks.kind} = ${kind}
      and ${tasks.doneAt} is null and ${tasks.dueOn} is null
  ) and exists (
    select from ${revisions} as earlier
    where earlier.resource_id = ${resourceId} and earlier.status = 'published'
  )
)`;

/** Of what waits: by which edition it is judged, and when it came to whoever examines it. */
type Waiting = { title: string; judgedBy: Date | null; received: Received };

/**
 * Rule 21a: what waits for examination goes to whoever examines by now, when one is seated or the last one leaves. An update
 * gets its last day (N-17) once the calendar is there. `waits`: the resources of which something does; `locked`: one of
 * them, after whoever examines it this very moment, or null where it waits no more.
 */
const reseated = (
  what: string,
  kind: Kind,
  waits: SQL,
  locked: (tx: Transaction, id: string) => Promise<Waiting | null>,
) =>
  ticking(
    what,
    'resource',
    async ({ db, policy }, last) => {
      const seats = seatsText(await examinations(db, policy, kind));
      const otherwise = ne(askedText(resources.id, kind), seats);
      const wrong =
        policy.publicationTerm.source === 'not_stated' ? otherwise : or(otherwise, undated(resources.id, kind));
      return db
        .select({ id: resources.id })
        .from(resources)
        .where(and(waits, last === null ? undefined : gt(resources.id, last), wrong))
        .orderBy(asc(resources.id))
        .limit(batch);
    },
    async (tx, deps, { id }) => {
      const waiting = await locked(tx, id);
      if (!waiting) return false;
      const policy = policyFor(deps, waiting.judgedBy ?? deps.clock());
      const dueOn = examinedBy(waiting.received, policy, deps.calendar);
      const seats = await examinations(tx, policy, kind, dueOn);
      const asked = and(eq(tasks.subjectId, id), eq(tasks.kind, kind), isNull(tasks.doneAt));
      const wrong = or(
        ne(askedText(resources.id, kind), seatsText(seats)),
        dueOn === null
          ? undefined
          : exists(
              tx
                .select()
                .from(tasks)
                .where(and(asked, isNull(tasks.dueOn))),
            ),
      );
      if ((await tx.$count(resources, and(eq(resources.id, id), wrong))) === 0) return false;
      const subject = { type: 'resource', id, title: waiting.title } as const;
      await syncTasks(tx, { ...deps, ...byItself }, subject, seats, (other) => other !== kind);
      return true;
    },
  );

const nameOf = sql<string>`${revisions.content}->>'name'`;

export const examinationsReseated = reseated(
  'examinations',
  'examine_revision',
  sql`exists (select from ${revisions} where ${revisions.resourceId} = ${resources.id} and ${revisions.status} = 'examining')`,
  async (tx, id) => {
    const [waiting] = await tx
      .select({ title: nameOf, judgedBy: revisions.submittedAt })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .where(and(eq(revisions.resourceId, id), eq(revisions.status, 'examining')))
      .for('update', { of: [revisions, resources] });
    return waiting ? { ...waiting, received: await receivedOf(tx, id) } : null;
  },
);

export const retirementsReseated = reseated(
  'retirements asked for',
  'examine_retirement',
  sql`${resources.retirementProposed}->>'stage' = 'examination'`,
  async (tx, id) => {
    const [waiting] = await tx
      .select({ title: nameOf })
      .from(resources)
      .innerJoin(revisions, and(eq(revisions.resourceId, resources.id), eq(revisions.status, 'published')))
      .where(and(eq(resources.id, id), sql`${resources.retirementProposed}->>'stage' = 'examination'`))
      .for('update', { of: resources });
    if (!waiting) return null;
    const received = await retirementReceived(tx, id);
    return { ...waiting, judgedBy: received.at, received };
  },
);
