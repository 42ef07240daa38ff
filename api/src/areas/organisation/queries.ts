import type { Database, Transaction } from '@onesource/db/client';
import { departments, userRoles, users } from '@onesource/db/schema/organisation';
import { secondFactors } from '@onesource/db/schema/session';
import type { Role } from '@onesource/db/vocabulary';
import {
  and,
  arrayContains,
  arrayOverlaps,
  asc,
  count,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { pageOf } from '../../cases/lists.ts';
import type { Area } from '../../foundation/area.ts';
import type { Actor, Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { byPinyin, orderBy } from '../../foundation/order.ts';
import { dormant } from './dormant.ts';
import type { PeopleQuery } from './inputs.ts';
import type { Occupancy } from './rules/departments.ts';
import { indispensable, type PersonState, peopleReach, secondWords, seesPeopleOf } from './rules/managing.ts';
import { type DepartmentRow, departmentView, type PersonRow, personView } from './view.ts';

type Reading = Database | Transaction;

/** The whole tree, every department after the one above it. */
export async function departmentTree({ db, actor }: Pick<Ctx, 'db' | 'actor'>) {
  const [rows, headcounts] = await Promise.all([
    db.select().from(departments).orderBy(asc(departments.sort), asc(departments.number)),
    db
      .select({ id: users.departmentId, people: count() })
      .from(users)
      .where(isNull(users.disabledAt))
      .groupBy(users.departmentId),
  ]);
  const people = new Map(headcounts.map((line) => [line.id, line.people]));
  const below = Map.groupBy(rows, (row) => row.parentId);
  const withAllBelow = (row: DepartmentRow): DepartmentRow[] => [
    row,
    ...(below.get(row.id) ?? []).flatMap(withAllBelow),
  ];
  const items = (below.get(null) ?? []).flatMap(withAllBelow);
  return { total: items.length, items: items.map((row) => departmentView(row, people.get(row.id) ?? 0, actor)) };
}

/** @throws ApiError `not_found` */
export async function loadDepartment(db: Reading, id: string): Promise<DepartmentRow> {
  const [row] = await db.select().from(departments).where(eq(departments.id, id));
  if (!row) throw notFound('department');
  return row;
}

/** What keeps a department from being disabled or becoming another kind. */
export async function occupancyOf(db: Reading, id: string, areas: readonly Area[]): Promise<Occupancy> {
  const held = await db
    .selectDistinct({ role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(or(eq(userRoles.departmentId, id), eq(users.departmentId, id)));
  return {
    enabledPeople: await db.$count(users, and(eq(users.departmentId, id), isNull(users.disabledAt))),
    enabledChildren: await db.$count(departments, and(eq(departments.parentId, id), isNull(departments.disabledAt))),
    openCases: await openCasesOf(db, id, areas),
    roles: held.map(({ role }) => role),
  };
}

/** Cases of other departments that wait for a word of this one. One after another: a transaction has one connection. */
async function openCasesOf(db: Reading, id: string, areas: readonly Area[]): Promise<number> {
  let waiting = 0;
  for (const { waitingFor } of areas) waiting += (await waitingFor?.(db, id)) ?? 0;
  return waiting;
}

/** The people the actor manages, by name. @throws ApiError `forbidden` for who manages nobody */
export async function listPeople(ctx: Ctx, { department, q, role, state, sort, ...page }: PeopleQuery) {
  const { db, actor } = ctx;
  const reach = requireManager(actor);
  const holds = (column: typeof users.name | typeof users.account | typeof users.phone | typeof users.title) =>
    sql`strpos(lower(${column}), ${q.toLowerCase()}) > 0`;
  const where = and(
    reach === 'everywhere' ? undefined : arrayOverlaps(departments.path, [...reach]),
    department ? arrayContains(departments.path, [department]) : undefined,
    q === '' ? undefined : or(holds(users.name), holds(users.account), holds(users.phone), holds(users.title)),
    state && inState[state](ctx),
    role &&
      exists(
        db
          .select({ one: sql`1` })
          .from(userRoles)
          .where(and(eq(userRoles.userId, users.id), eq(userRoles.role, role))),
      ),
  );
  const rows = peopleRows(db)
    .where(where)
    .orderBy(
      ...orderBy(sort, {
        name: byPinyin(users.name),
        account: users.account,
        department: byPinyin(departments.name),
        lastSignIn: users.lastSignInAt,
      }),
      byPinyin(users.name),
      asc(users.account),
    );
  const counted = db
    .select({ id: users.id })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(where);
  const { total, items } = await pageOf(page, rows, db.$count(counted.as('counted')), (row) => row);
  const people = await withRoles(db, items);
  return {
    total,
    items: people.map((person) => personView(person, actor)),
    /** After how many days without a sign-in an account is dormant; 0: never. */
    dormantDays: ctx.accounts.dormantDays,
  };
}

const inState: Record<NonNullable<PeopleQuery['state']>, (ctx: Ctx) => SQL> = {
  enabled: () => isNull(users.disabledAt),
  disabled: () => isNotNull(users.disabledAt),
  dormant,
};

/** @throws ApiError `forbidden` for who manages nobody, `not_found` for people out of the actor's reach */
export async function personDetail({ db, actor }: Pick<Ctx, 'db' | 'actor'>, id: string) {
  return personView(await loadPerson(db, id, actor), actor);
}

/** @throws ApiError `forbidden` for who manages nobody, `not_found` for people out of the actor's reach */
export async function loadPerson(db: Reading, id: string, actor: Actor): Promise<PersonRow> {
  requireManager(actor);
  const [person] = await withRoles(db, await peopleRows(db).where(eq(users.id, id)));
  if (!person || !seesPeopleOf(actor, person.department.path)) throw notFound('person');
  return person;
}

/** Of these people those whom the actor manages, in no order. */
export async function loadPeople(db: Reading, ids: readonly string[], actor: Actor): Promise<PersonRow[]> {
  const rows = await withRoles(db, await peopleRows(db).where(inArray(users.id, [...ids])));
  return rows.filter(({ department }) => seesPeopleOf(actor, department.path));
}

/** Where the actor manages people. @throws ApiError `forbidden` */
export function requireManager(actor: Actor) {
  const reach = peopleReach(actor);
  if (!reach) throw forbidden();
  return reach;
}

/** Posts the person holds and no other enabled person does. */
export async function soleHolderOf(db: Reading, person: PersonState): Promise<Role[]> {
  const posts = indispensable.filter((post) => person.roles.some(({ role }) => role === post));
  if (posts.length === 0 || person.disabled) return [];
  const others = await db
    .selectDistinct({ role: userRoles.role })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(inArray(userRoles.role, posts), ne(users.id, person.id), isNull(users.disabledAt)));
  return posts.filter((post) => !others.some(({ role }) => role === post));
}

const peopleRows = (db: Reading) =>
  db
    .select({ user: users, department: departments })
    .from(users)
    .innerJoin(departments, eq(departments.id, users.departmentId));

/** Those who may give a reset its second word: everybody in such a post but whoever asked and whose account it is. */
export async function secondWordsFor(db: Reading, but: readonly string[]) {
  return db
    .selectDistinct({ id: users.id, role: userRoles.role, departmentId: userRoles.departmentId })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .innerJoin(departments, eq(departments.id, users.departmentId))
    .where(
      and(
        inArray(userRoles.role, [...secondWords]),
        isNull(users.disabledAt),
        isNull(departments.disabledAt),
        but.length > 0 ? notInArray(users.id, [...but]) : undefined,
      ),
    );
}

async function withRoles(db: Reading, rows: readonly Pick<PersonRow, 'user' | 'department'>[]): Promise<PersonRow[]> {
  const ids = rows.map(({ user }) => user.id);
  if (ids.length === 0) return [];
  const held = await db
    .select({ userId: userRoles.userId, role: userRoles.role, path: departments.path })
    .from(userRoles)
    .innerJoin(departments, eq(departments.id, userRoles.departmentId))
    .where(inArray(userRoles.userId, ids));
  const byPerson = Map.groupBy(held, ({ userId }) => userId);
  const enrolled = await db
    .select({ id: secondFactors.userId })
    .from(secondFactors)
    .where(and(inArray(secondFactors.userId, ids), isNotNull(secondFactors.confirmedAt)));
  const resets = await resetsOf(db, rows);
  return rows.map((row) => ({
    ...row,
    roles: (byPerson.get(row.user.id) ?? []).map(({ role, path }) => ({ role, path })),
    secondFactor: enrolled.some(({ id }) => id === row.user.id),
    reset: resets.get(row.user.id) ?? null,
  }));
}

/** The resets of these people that wait for a second word, by the person's id. */
async function resetsOf(db: Reading, rows: readonly Pick<PersonRow, 'user'>[]) {
  const waiting = rows.flatMap(({ user: { id, resetKind, resetAskedById, resetAskedAt } }) =>
    resetKind && resetAskedById && resetAskedAt ? [{ id, resetKind, resetAskedById, resetAskedAt }] : [],
  );
  const resets = new Map<string, NonNullable<PersonRow['reset']>>();
  if (waiting.length === 0) return resets;
  const askers = waiting.map(({ resetAskedById }) => resetAskedById);
  const names = await db.select({ id: users.id, name: users.name }).from(users).where(inArray(users.id, askers));
  const words = await secondWordsFor(db, []);
  for (const { id, resetKind, resetAskedById, resetAskedAt } of waiting)
    resets.set(id, {
      kind: resetKind,
      askedBy: { id: resetAskedById, name: names.find((asker) => asker.id === resetAskedById)?.name ?? '' },
      askedAt: resetAskedAt,
      othersLeft: words.some((other) => other.id !== id && other.id !== resetAskedById),
    });
  return resets;
}
