import type { Database, Transaction } from '@onesource/db/client';
import { clients, proofs } from '@onesource/db/schema/data';
import { departments } from '@onesource/db/schema/organisation';
import { accessRequests } from '@onesource/db/schema/request';
import { and, asc, eq, getTableColumns, isNull } from 'drizzle-orm';

export type ClientRow = typeof clients.$inferSelect;

/** The grant's keys, with the department whose programs they are of. */
const withDepartment = (db: Database | Transaction) =>
  db
    .select({ ...getTableColumns(clients), departmentId: departments.id, departmentName: departments.name })
    .from(clients)
    .innerJoin(
      accessRequests,
      and(eq(accessRequests.id, clients.requestId), eq(accessRequests.resourceId, clients.resourceId)),
    )
    .innerJoin(departments, eq(departments.id, accessRequests.consumerId))
    .$dynamic();

type Grant = { resourceId: string; id: string };
const ofGrant = ({ resourceId, id }: Grant) => and(eq(clients.resourceId, resourceId), eq(clients.requestId, id));

/** The program that a key of a grant is of, by the thumbprint; null where it is not registered there, or withdrawn. */
export async function clientByKey(db: Database, grant: string, thumbprint: string) {
  const [row] = await withDepartment(db).where(
    and(eq(accessRequests.id, grant), eq(clients.thumbprint, thumbprint), isNull(clients.withdrawnAt)),
  );
  return row ?? null;
}

/** The same by its id, withdrawn or not. */
export async function clientById(db: Database | Transaction, grant: Grant, id: string) {
  const [row] = await withDepartment(db).where(and(ofGrant(grant), eq(clients.id, id)));
  return row ?? null;
}

export const clientsOf = (db: Database | Transaction, grant: Grant) =>
  db.select().from(clients).where(ofGrant(grant)).orderBy(asc(clients.registeredAt), asc(clients.id));

/** Takes proofs, each good once on whichever node it comes. False where one of them was taken before. */
export async function takeProofs(
  tx: Transaction,
  resourceId: string,
  taken: readonly string[],
  expiresAt: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(proofs)
    .values(taken.map((proof) => ({ resourceId, proof, expiresAt })))
    .onConflictDoNothing()
    .returning({ proof: proofs.proof });
  return rows.length === taken.length;
}
