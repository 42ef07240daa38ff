import type { Database, Transaction } from '@onesource/db/client';
import { cases } from '@onesource/db/schema/cases';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import type { OpinionSubject } from '@onesource/db/vocabulary';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { notFound } from '../../foundation/errors.ts';
import type { OpinionState } from './rules/state.ts';

type Reading = Database | Transaction;

const asker = alias(users, 'asker');
const person = alias(users, 'person');
const asking = alias(departments, 'asking');
const asked = alias(departments, 'asked');

/** An opinion with the names that a page shows. */
export const opinionRows = (db: Reading) =>
  db
    .select({
      opinion: opinions,
      number: sql<string>`${cases.number}`,
      asker: { id: asker.id, name: asker.name },
      asking: { id: asking.id, name: asking.name },
      person: { id: person.id, name: person.name },
      asked: { id: asked.id, name: asked.name },
    })
    .from(opinions)
    .innerJoin(cases, eq(cases.id, opinions.id))
    .innerJoin(asker, eq(asker.id, opinions.askerId))
    .innerJoin(asking, eq(asking.id, opinions.departmentId))
    .innerJoin(person, eq(person.id, opinions.personId))
    .innerJoin(asked, eq(asked.id, opinions.personDepartmentId))
    .$dynamic();
export type OpinionRow = Awaited<ReturnType<typeof opinionRows>>[number];

/** @throws ApiError `not_found` */
export async function loadOpinion(db: Reading, id: string): Promise<OpinionRow> {
  const [row] = await opinionRows(db).where(eq(opinions.id, id));
  if (!row) throw notFound('opinion');
  return row;
}

/** The row as the rules see it. */
export const stateOf = ({ opinion }: Pick<OpinionRow, 'opinion'>): OpinionState => ({
  status: opinion.status,
  askerId: opinion.askerId,
  departmentId: opinion.departmentId,
  role: opinion.role,
  personId: opinion.personId,
  personDepartmentId: opinion.personDepartmentId,
  personRole: opinion.personRole,
  applicantId: opinion.applicantId,
  advice: opinion.advice,
  answer: opinion.answer,
});

/** Writes the state of an opinion that is still at the version it was read at. */
export const saveOpinion = (
  tx: Transaction,
  { id, version }: { id: string; version: number },
  { status, advice, answer }: OpinionState,
  raised: number,
  now: Date,
): Promise<object[]> =>
  tx
    .update(opinions)
    .set({ status, advice, answer, closedAt: status === 'asked' ? null : now, version: raised })
    .where(and(eq(opinions.id, id), eq(opinions.version, version)))
    .returning({ id: opinions.id });

/** 征求意见: those who were asked about this and read it by that, whom nobody has told that it is over. */
export async function peopleConsulted(db: Reading, type: OpinionSubject, subjectId: string): Promise<string[]> {
  const rows = await db
    .select({ id: opinions.personId })
    .from(opinions)
    .innerJoin(users, and(eq(users.id, opinions.personId), eq(users.departmentId, opinions.personDepartmentId)))
    // As `stancesOf` has it
    .innerJoin(
      userRoles,
      and(
        eq(userRoles.userId, opinions.personId),
        eq(userRoles.departmentId, opinions.personDepartmentId),
        eq(userRoles.role, opinions.personRole),
      ),
    )
    .where(
      and(
        eq(opinions.subjectId, subjectId),
        eq(opinions.subjectType, type),
        inArray(opinions.status, ['asked', 'answered']),
      ),
    );
  return rows.map(({ id }) => id);
}
