import type { Transaction } from '@onesource/db/client';
import { resources, revisions } from '@onesource/db/schema/catalog';
import { tasks } from '@onesource/db/schema/inbox';
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import { type Examining, examiningRoles } from '../../../access/registrations.ts';
import { batch, byItself, ticking } from '../../../cases/ticking.ts';
import { syncTasks, type Wanted } from '../../inbox/tasks.ts';
import { officesOf, seatsOf } from '../../organisation/offices.ts';

const kind = 'examine_revision';

/**
 * PD-27, SH-17, SQ-17: who is asked to examine what a department has submitted: the second body where the text has one,
 * else the authority and whoever it has for that alone.
 */
export async function examinations(tx: Transaction, policy: Examining): Promise<Wanted[]> {
  const authorities = (await officesOf(tx, 'authority')).map((id) => wanted(id, 'operator'));
  const examiners = (await seatsOf(tx, 'examiner')).map((id) => wanted(id, 'examiner'));
  // Where nobody examines yet, the authority sees what waits and has somebody seated
  if (examiners.length === 0) return authorities;
  if (!examiningRoles(policy).includes('operator')) return examiners;
  // One task a department: where it seats both, its operators have it, and the examiner finds it in the list
  const apart = examiners.filter(({ departmentId }) => !authorities.some((one) => one.departmentId === departmentId));
  return [...authorities, ...apart];
}

const wanted = (departmentId: string, role: 'operator' | 'examiner'): Wanted => ({ kind, departmentId, role });

const keyOf = ({ departmentId, role }: Pick<Wanted, 'departmentId' | 'role'>): string => `${departmentId} ${role}`;
const sameSeats = (some: readonly Pick<Wanted, 'departmentId' | 'role'>[], others: typeof some): boolean =>
  some.map(keyOf).sort().join() === others.map(keyOf).sort().join();

/** Rule 21a: what waits for examination goes to whoever examines by now, when one is seated or the last one leaves. */
export const examinationsReseated = ticking(
  'examinations',
  ({ db }, last) =>
    db
      .select({ id: revisions.resourceId })
      .from(revisions)
      .where(and(eq(revisions.status, 'examining'), last === null ? undefined : gt(revisions.resourceId, last)))
      .orderBy(asc(revisions.resourceId))
      .limit(batch),
  async (tx, deps, { id }) => {
    const seats = await examinations(tx, deps.policy);
    const asked = () =>
      tx
        .select()
        .from(tasks)
        .where(and(eq(tasks.subjectId, id), eq(tasks.kind, kind), isNull(tasks.doneAt)));
    if (sameSeats(await asked(), seats)) return false;
    // Whoever examines it this very moment goes first
    const [waiting] = await tx
      .select({ title: sql<string>`${revisions.content}->>'name'` })
      .from(revisions)
      .innerJoin(resources, eq(resources.id, revisions.resourceId))
      .where(and(eq(revisions.resourceId, id), eq(revisions.status, 'examining')))
      .for('update', { of: [revisions, resources] });
    if (!waiting || sameSeats(await asked(), seats)) return false;
    const subject = { type: 'resource', id, title: waiting.title } as const;
    await syncTasks(tx, { ...deps, ...byItself }, subject, seats, (other) => other !== kind);
    return true;
  },
);
