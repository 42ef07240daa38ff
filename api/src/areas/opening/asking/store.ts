import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { openEntries } from '@onesource/db/schema/opening/entries';
import { openRequests } from '@onesource/db/schema/opening/requests';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, sql } from 'drizzle-orm';
import { notFound } from '../../../foundation/errors.ts';
import { isOpen, type OpenRequestState } from './rules/state.ts';

type Reading = Database | Transaction;

/** The name that an entry is open under, or was last. */
export const nameLast = sql<string>`coalesce(${openEntries.face} ->> 'name', ${openEntries.last} ->> 'name', '')`;

/** What the public asked for, with what its views need: the entry by the name it is open under, or was last. */
export const openRequestRows = (db: Reading) =>
  db
    .select({
      request: openRequests,
      number: sql<string>`${cases.number}`,
      name: nameLast,
      department: { id: departments.id, name: departments.name, nameEn: departments.nameEn },
    })
    .from(openRequests)
    .innerJoin(cases, eq(cases.id, openRequests.id))
    .innerJoin(departments, eq(departments.id, openRequests.departmentId))
    .leftJoin(openEntries, eq(openEntries.resourceId, openRequests.resourceId))
    .$dynamic();

export type OpenRequestRow = Awaited<ReturnType<typeof openRequestRows>>[number];

/** @throws ApiError `not_found` */
export async function loadOpenRequest(db: Reading, id: string): Promise<OpenRequestRow> {
  const [row] = await openRequestRows(db).where(eq(openRequests.id, id));
  if (!row) throw notFound('open_request');
  return row;
}

/** The row as the rules see it. */
export const stateOf = ({ request }: Pick<OpenRequestRow, 'request'>): OpenRequestState => ({
  status: request.status,
  departmentId: request.departmentId,
  items: request.items,
  granted: request.granted,
  until: request.until,
  code: request.code,
  note: request.note,
  dueOn: request.dueOn,
  openTerm: request.openTerm,
  used: request.used,
});

/** Writes the state of a request that is still at the version it was read at. Files taken meanwhile are counted elsewhere. */
export function saveOpenRequest(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  state: OpenRequestState,
  raised: number,
  now: Date,
) {
  const today = sql`${now.toISOString()}::timestamptz`;
  return tx
    .update(openRequests)
    .set({
      status: state.status,
      granted: state.granted === null ? null : [...state.granted],
      until: state.until,
      code: state.code,
      note: state.note,
      dueOn: state.dueOn,
      openTerm: state.openTerm,
      answeredAt:
        state.status === 'granted' || state.status === 'refused'
          ? sql`coalesce(${openRequests.answeredAt}, ${today})`
          : undefined,
      closedAt: isOpen(state) ? null : sql`coalesce(${openRequests.closedAt}, ${today})`,
      version: raised,
    })
    .where(and(eq(openRequests.id, id), eq(openRequests.version, version)))
    .returning({ id: openRequests.id });
}
