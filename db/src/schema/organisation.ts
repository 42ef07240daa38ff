import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { departmentKinds, phraseKinds, resetKinds, roles } from '../vocabulary.ts';
import { at, id, version } from './columns.ts';

/** 单位: a node of the organisation tree. */
export const departments = pgTable(
  'departments',
  {
    id: id(),
    /** Stable short name for imports and demo accounts, e.g. `minzheng`. */
    key: text().unique(),
    name: text().notNull(),
    shortName: text().notNull(),
    nameEn: text(),
    kind: text({ enum: departmentKinds }).notNull(),
    parentId: uuid().references((): AnyPgColumn => departments.id),
    /** Ancestors from the root, this department last: one look decides who is above whom. */
    path: uuid().array().notNull(),
    /** 3 digits: the sub-item of class 3 in resource codes; assigned once, never reused. */
    number: integer().notNull().unique(),
    creditCode: text(),
    sort: integer().notNull().default(0),
    version: version(),
    createdAt: at().notNull().defaultNow(),
    disabledAt: at(),
  },
  (t) => [
    uniqueIndex('departments_name').on(
      sql`coalesce(${t.parentId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
      t.name,
    ),
    index('departments_path').using('gin', t.path),
  ],
);

export const users = pgTable(
  'users',
  {
    id: id(),
    account: text().notNull().unique(),
    name: text().notNull(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    title: text().notNull().default(''),
    phone: text().notNull().default(''),
    /** Where notices go by mail; empty: nowhere. */
    email: text().notNull().default(''),
    passwordHash: text().notNull(),
    mustChangePassword: boolean().notNull().default(false),
    /** Until when a one-time password opens anything; null where the password is the person's own. */
    oneTimeUntil: at(),
    passwordSetAt: at(),
    /** A reset that was asked for and waits for the word of a second administrator. */
    resetKind: text({ enum: resetKinds }),
    resetAskedById: uuid().references((): AnyPgColumn => users.id),
    resetAskedAt: at(),
    version: version(),
    createdAt: at().notNull().defaultNow(),
    disabledAt: at(),
    lastSignInAt: at(),
    previousSignInAt: at(),
    /** When administrators were told that nobody had signed in for long; a sign-in since then makes it void. */
    dormantToldAt: at(),
  },
  (t) => [index('users_department').on(t.departmentId)],
);

export const userRoles = pgTable(
  'user_roles',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    role: text({ enum: roles }).notNull(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.role, t.departmentId] }),
    index('user_roles_department').on(t.departmentId, t.role),
  ],
);

/** 岗位空缺 (rule 21a): roles of a department that nobody in office there holds, though work waits or may come; since when. */
export const vacancies = pgTable(
  'vacancies',
  {
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    role: text({ enum: roles }).notNull(),
    since: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.role] })],
);

/** 常用语, 常用事项, 使用系统: what a department's people write again and again; of each kind each once. */
export const phrases = pgTable(
  'phrases',
  {
    id: id(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    kind: text({ enum: phraseKinds }).notNull().default('answer'),
    text: text().notNull(),
    keptById: uuid()
      .notNull()
      .references(() => users.id),
    keptAt: at().notNull(),
  },
  (t) => [uniqueIndex('phrases_of_kind_once').on(t.departmentId, t.kind, sql`md5(${t.text})`)],
);
