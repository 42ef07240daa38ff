import type { Database, Transaction } from '@onesource/db/client';
import { caseEvents } from '@onesource/db/schema/cases';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, desc, eq, exists, gt, isNull, ne, or, type SQLWrapper, sql } from 'drizzle-orm';
import { type Examining, examiningRoles } from '../../../access/registrations.ts';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { policyFor } from '../../../law/editions.ts';
import { syncTasks, type Wanted } from '../../inbox/tasks.ts';
import { examiningSeatsOf, officesOf } from '../../organisation/offices.ts';
import { examinedBy, type Received } from '../rules/steps/publication-term.ts';

const kind = 'examine_revision';

/**
 * PD-27, SH-17, SQ-17: who is asked to examine what a department has submitted: the second body where the text has one,
 * else the authority and whoever it has for that alone.
 */
export async function examinations(
  tx: Database | Transaction,
  policy: Examining,
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
  const passedOn = and(eq(caseEvents.caseId, resourceId), eq(caseEvents.type, 'passed_on'));
  const [last] = await tx
    .select({ at: caseEvents.at })
    .from(caseEvents)
    .where(passedOn)
    .orderBy(desc(caseEvents.seq))
    .limit(1);
  const published = and(eq(revisions.resourceId, resourceId), eq(revisions.status, 'published'));
  return { at: last?.at ?? null, update: (await tx.$count(revisions, published)) > 0 };
}

/** Seats as one text, in the order of their bytes. */
const seatsText = (seats: readonly Wanted[]): string =>
  seats
    .map(({ departmentId, role }) => `${departmentId} ${role}`)
    .sort()
    .join();
/** The same of the work that is asked for. */
const askedText = (resourceId: SQLWrapper) => sql<string>`(
  select coalesce(string_agg(seat, ',' order by seat collate "C"), '')
  from (
    select ${tasks.departmentId} || ' ' || ${tasks.role} as seat from ${tasks}
    where ${tasks.subjectId} = ${resourceId} and ${tasks.kind} = ${kind} and ${tasks.doneAt} is null
  ) as asked
)`;

/** N-17, rule 13: an update whose last day no calendar reached when it came. */
const undated = sql<boolean>`(
  exists (
    select from ${tasks}
    where ${tasks.subjectId} = ${revisions.resourceId} and ${tasks.kind} = ${kind}
      and ${tasks.doneAt} is null and ${tasks.dueOn} is null
  ) and exists (
    select from ${revisions} as earlier
    where earlier.resource_id = ${revisions.resourceId} and earlier.status = 'published'
  )
)`;

/**
 * Rule 21a: what waits for examination goes to whoever examines by now, when one is seated or the last one leaves. An update
 * gets its last day (N-17) once the calendar is there.
 */
export const examinationsReseated = ticking(
  'examinations',
  async ({ db, policy }, last) => {
    const seats = seatsText(await examinations(db, policy));
    const otherwise = ne(askedText(revisions.resourceId), seats);
    const wrong = policy.publicationTerm.source === 'not_stated' ? otherwise : or(otherwise, undated);
    return db
      .select({ id: revisions.resourceId })
      .from(revisions)
      .where(and(eq(revisions.status, 'examining'), last === null ? undefined : gt(revisions.resourceId, last), wrong))
      .orderBy(asc(revisions.resourceId))
      .limit(batch);
  },
  async (tx, deps, { id }) => {
    // Whoever examines it this very moment goes first
    const [waiting] = await tx
      .select({ title: sql<string>`${revisions.content}->>'name'`, submittedAt: revisions.submittedAt })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .where(and(eq(revisions.resourceId, id), eq(revisions.status, 'examining')))
      .for('update', { of: [revisions, resources] });
    if (!waiting) return false;
    const policy = policyFor(deps, waiting.submittedAt ?? deps.clock());
    const dueOn = examinedBy(await receivedOf(tx, id), policy, deps.calendar);
    const seats = await examinations(tx, policy, dueOn);
    const asked = and(eq(tasks.subjectId, id), eq(tasks.kind, kind), isNull(tasks.doneAt));
    const wrong = or(
      ne(askedText(resources.id), seatsText(seats)),
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
