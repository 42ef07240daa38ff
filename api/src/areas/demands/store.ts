import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { demandSignatures, demands } from '@onesource/db/schema/demands/demands';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import type { Purpose } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { notFound } from '../../foundation/errors.ts';
import type { DemandState, Signer } from './rules/state.ts';

type Reading = Database | Transaction;

const filing = alias(departments, 'filing');
const holder = alias(departments, 'holder');
const wantedFrom = alias(departments, 'wanted_from');

/** A signature with the names that a page shows: who signed, and who speaks for the department by now. */
export type Signed = Signer & {
  department: string;
  signedBy: string | null;
  person: string;
  phone: string;
  signedAt: string;
};

const signatures = sql<Signed[]>`coalesce((
  select json_agg(json_build_object(
    'departmentId', signature.department_id, 'department', unit.name, 'personId', person.id, 'signedBy',
    case when signature.handler_id is not null then signing.name end,
    'person', person.name, 'phone', person.phone, 'purpose', signature.purpose::text, 'basis', signature.basis,
    'matter', signature.matter, 'signedAt', signature.signed_at) order by signature.signed_at, signature.department_id)
  from demand_signatures as signature
  join departments as unit on unit.id = signature.department_id
  join users as signing on signing.id = signature.person_id
  join users as person on person.id = coalesce(signature.handler_id, signature.person_id)
  where signature.demand_id = ${demands.id} and signature.left_at is null
), '[]'::json)`;

/** Signatures for which somebody speaks: those they gave, and those that were passed on to them. */
export const speaksFor = (id: string) =>
  or(eq(demandSignatures.handlerId, id), and(isNull(demandSignatures.handlerId), eq(demandSignatures.personId, id)));

/** A demand with what its views need: who needs it, who is in charge, and the entry under which it is to be had. */
export const demandRows = (db: Reading) =>
  db
    .select({
      demand: demands,
      number: sql<string>`${cases.number}`,
      signatures,
      filing: { id: filing.id, name: filing.name },
      holder: { id: holder.id, name: holder.name },
      wantedFrom: { id: wantedFrom.id, name: wantedFrom.name },
      /** Null once it has left the directory. */
      resource: { id: directoryEntries.resourceId, name: directoryEntries.name },
    })
    .from(demands)
    .innerJoin(cases, eq(cases.id, demands.id))
    .innerJoin(filing, eq(filing.id, demands.departmentId))
    .leftJoin(holder, eq(holder.id, demands.holderId))
    .leftJoin(wantedFrom, eq(wantedFrom.id, demands.wantedFromId))
    .leftJoin(directoryEntries, eq(directoryEntries.resourceId, demands.resourceId))
    .$dynamic();
export type DemandRow = Awaited<ReturnType<typeof demandRows>>[number];

/** @throws ApiError `not_found` */
export async function loadDemand(db: Reading, id: string): Promise<DemandRow> {
  const [row] = await demandRows(db).where(eq(demands.id, id));
  if (!row) throw notFound('demand');
  return row;
}

/** The row as the rules see it. */
export const stateOf = ({ demand, signatures }: Pick<DemandRow, 'demand' | 'signatures'>): DemandState => ({
  status: demand.status,
  signers: signatures.map(
    ({ departmentId, personId, purpose, basis, matter }): Signer => ({
      departmentId,
      personId,
      purpose: purpose satisfies Purpose,
      basis,
      matter,
    }),
  ),
  holderId: demand.holderId,
  heldBefore: demand.heldBefore,
  resourceId: demand.resourceId,
  outcome: demand.outcome,
  reopened: demand.reopenedAt !== null,
  wasLate: demand.wasLate,
  dueOn: demand.dueOn,
  openTerm: demand.openTerm,
});

/** Writes the state of a demand that is still at the version it was read at, and who signs it. */
export async function saveDemand(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  state: DemandState,
  raised: number,
  now: Date,
): Promise<object[]> {
  const iso = now.toISOString();
  const written = await tx
    .update(demands)
    .set({
      status: state.status,
      holderId: state.holderId,
      heldBefore: [...state.heldBefore],
      resourceId: state.resourceId,
      outcome: state.outcome,
      reopenedAt: state.reopened ? sql`coalesce(${demands.reopenedAt}, ${iso}::timestamptz)` : null,
      wasLate: state.wasLate,
      dueOn: state.dueOn,
      openTerm: state.openTerm,
      closedAt: closes(state) ? sql`coalesce(${demands.closedAt}, ${iso}::timestamptz)` : null,
      version: raised,
    })
    .where(and(eq(demands.id, id), eq(demands.version, version)))
    .returning({ id: demands.id });
  if (written.length > 0) await saveSigners(tx, id, state.signers, now);
  return written;
}

const closes = ({ status }: DemandState): boolean => status !== 'filed' && status !== 'routed';

async function saveSigners(tx: Transaction, demandId: string, signers: readonly Signer[], now: Date): Promise<void> {
  const ofDemand = and(eq(demandSignatures.demandId, demandId), isNull(demandSignatures.leftAt));
  const signed = await tx.select({ id: demandSignatures.departmentId }).from(demandSignatures).where(ofDemand);
  const left = signed.filter(({ id }) => !signers.some(({ departmentId }) => departmentId === id));
  if (left.length > 0)
    await tx
      .update(demandSignatures)
      .set({ leftAt: now })
      .where(
        and(
          ofDemand,
          inArray(
            demandSignatures.departmentId,
            left.map(({ id }) => id),
          ),
        ),
      );
  const joined = signers.filter(({ departmentId }) => !signed.some(({ id }) => id === departmentId));
  if (joined.length > 0)
    await tx.insert(demandSignatures).values(joined.map((signer) => ({ ...signer, demandId, signedAt: now })));
}
