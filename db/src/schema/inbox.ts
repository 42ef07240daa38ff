import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { mailModes, roles, subjectTypes, taskKinds } from '../vocabulary.ts';
import { at, id } from './columns.ts';
import { departments, users } from './organisation.ts';

/** 待办: work for whoever holds `role` in `departmentId`, or for `assigneeId` alone. Written with the event that causes it. */
export const tasks = pgTable(
  'tasks',
  {
    id: id(),
    kind: text({ enum: taskKinds }).notNull(),
    subjectType: text({ enum: subjectTypes }).notNull(),
    subjectId: uuid().notNull(),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    role: text({ enum: roles }).notNull(),
    assigneeId: uuid().references(() => users.id),
    title: text().notNull(),
    createdAt: at().notNull(),
    dueOn: date(),
    /** The last reminder: when it was given, and how many working days were left. */
    remindedAt: at(),
    remindedLeft: integer(),
    /** 认领: who of the role has taken it, and the last day on which that says something. */
    claimedById: uuid().references(() => users.id),
    claimedUntil: date(),
    doneAt: at(),
    doneById: uuid().references(() => users.id),
  },
  (t) => [
    uniqueIndex('tasks_one_open').on(t.subjectId, t.kind, t.departmentId, t.role).where(sql`done_at is null`),
    index('tasks_open').on(t.departmentId, t.role, t.dueOn).where(sql`done_at is null`),
    index('tasks_assignee').on(t.assigneeId, t.doneAt.desc().nullsFirst()).where(sql`assignee_id is not null`),
    index('tasks_claimed').on(t.departmentId, t.claimedById).where(sql`claimed_by_id is not null and done_at is null`),
    index('tasks_due').on(t.dueOn).where(sql`done_at is null and due_on is not null`),
    index('tasks_done').on(t.departmentId, t.doneAt.desc().nullsFirst()).where(sql`done_at is not null`),
  ],
);

/**
 * 知悉: that whoever supervises has taken note of work that is late, of that last day; it is never taken back. Another last day
 * is another lateness.
 */
export const lateNotes = pgTable(
  'late_notes',
  {
    taskId: uuid()
      .notNull()
      .references(() => tasks.id),
    dueOn: date().notNull(),
    byId: uuid()
      .notNull()
      .references(() => users.id),
    at: at().notNull(),
    note: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.taskId, t.dueOn] })],
);

/** 外出代理: a colleague to whom somebody's own work comes while they are away. Both days included. */
export const substitutions = pgTable(
  'substitutions',
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => users.id),
    substituteId: uuid()
      .notNull()
      .references(() => users.id),
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    from: date().notNull(),
    until: date().notNull(),
    createdAt: at().notNull(),
    /** When it was ended before its last day, or another took its place. */
    endedAt: at(),
  },
  (t) => [
    uniqueIndex('substitutions_one').on(t.personId).where(sql`ended_at is null`),
    index('substitutions_substitute').on(t.substituteId, t.personId).where(sql`ended_at is null`),
  ],
);

/** 邮件提醒: what somebody chose to hear by mail, where it is not the usual. `topic`: a kind of notice, or `work`. */
export const mailChoices = pgTable(
  'mail_choices',
  {
    userId: uuid()
      .notNull()
      .references(() => users.id),
    topic: text().notNull(),
    mode: text({ enum: mailModes }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.topic] })],
);

/** 每日汇总: until when somebody was told of by their last daily mail. */
export const mailDigests = pgTable('mail_digests', {
  userId: uuid()
    .primaryKey()
    .references(() => users.id),
  until: at().notNull(),
});
