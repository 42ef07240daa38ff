import type { Database, Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, eq, gt, ne, type SQLWrapper, sql } from 'drizzle-orm';
import { type Examining, examiningRoles } from '../../../access/registrations.ts';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import { syncTasks, type Wanted } from '../../inbox/tasks.ts';
import { officesOf, seatsOf } from '../../organisation/offices.ts';

const kind = 'examine_revision';

/**
 * PD-27, SH-17, SQ-17: who is asked to examine what a department has submitted: the second body where the text has one,
 * else the authority and whoever it has for that alone.
 */
export async function examinations(tx: Database | Transaction, policy: Examining): Promise<Wanted[]> {
  const authorities = (await officesOf(tx, 'authority')).map((id) => wanted(id, 'operator'));
  const examiners = (await seatsOf(tx, 'examiner')).map((id) => wanted(id, 'examiner'));
  // Where nobody examines yet, the authority sees what waits and has somebody seated
  if (examiners.length === 0) return authorities;
  return examiningRoles(policy).includes('operator') ? [...authorities, ...examiners] : examiners;
}

const wanted = (departmentId: string, role: 'operator' | 'examiner'): Wanted => ({ kind, departmentId, role });

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

/** Rule 21a: what waits for examination goes to whoever examines by now, when one is seated or the last one leaves. */
export const examinationsReseated = ticking(
  'examinations',
  async ({ db, policy }, last) => {
    const seats = seatsText(await examinations(db, policy));
    return db
      .select({ id: revisions.resourceId })
      .from(revisions)
      .where(
        and(
          eq(revisions.status, 'examining'),
          last === null ? undefined : gt(revisions.resourceId, last),
          ne(askedText(revisions.resourceId), seats),
        ),
      )
      .orderBy(asc(revisions.resourceId))
      .limit(batch);
  },
  async (tx, deps, { id }) => {
    // Whoever examines it this very moment goes first
    const [waiting] = await tx
      .select({ title: sql<string>`${revisions.content}->>'name'` })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .where(and(eq(revisions.resourceId, id), eq(revisions.status, 'examining')))
      .for('update', { of: [revisions, resources] });
    if (!waiting) return false;
    const seats = await examinations(tx, deps.policy);
    const otherwise = and(eq(resources.id, id), ne(askedText(resources.id), seatsText(seats)));
    if ((await tx.$count(resources, otherwise)) === 0) return false;
    const subject = { type: 'resource', id, title: waiting.title } as const;
    await syncTasks(tx, { ...deps, ...byItself }, subject, seats, (other) => other !== kind);
    return true;
  },
);
