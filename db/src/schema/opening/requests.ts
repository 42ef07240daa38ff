import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import {
  applicantKinds,
  grantedFormats,
  openLetters,
  openRequestStatuses,
  type RefusalCode,
} from '../../vocabulary.ts';
import { cases } from '../cases.ts';
import { resources } from '../catalog.ts';
import { at, id, type OpenTerm, version } from '../columns.ts';
import { departments } from '../organisation.ts';

/** An item as it was called when it was asked for. */
export type AskedItem = { id: string; name: string };

/** Who asks and what for: of no use to anybody but whoever decides, and gone some time after the end. */
const applicant = {
  kind: text({ enum: applicantKinds }).notNull(),
  name: text().notNull(),
  organisation: text().notNull(),
  email: text().notNull(),
  purpose: text().notNull(),
  items: jsonb().$type<AskedItem[]>().notNull(),
};

/** What was asked for under an address that nobody has confirmed yet: no case, and gone with the link. */
export const openAsks = pgTable(
  'open_asks',
  {
    id: id(),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    ...applicant,
    /** SHA-256 of the address in lower case: asked again it stands beside what was asked before, for each is to be seen and confirmed by itself. */
    emailHash: text().notNull(),
    /** SHA-256 of what the link holds; null until it leaves. */
    tokenHash: text().unique(),
    /** When it was asked and counted; null of what was asked before that was noted. */
    askedAt: at(),
    expiresAt: at().notNull(),
  },
  (t) => [index('open_asks_over').on(t.expiresAt)],
);

/** 开放申请 (SH-30): what somebody outside asks for of what is open on conditions, under an address that they have. */
export const openRequests = pgTable(
  'open_requests',
  {
    id: id().references(() => cases.id),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    /** Who decides: the provider. */
    departmentId: uuid()
      .notNull()
      .references(() => departments.id),
    ...applicant,
    /** Null once it was erased. */
    emailHash: text(),
    /** By which link it was confirmed: followed again, it opens no second one. */
    confirmedBy: text().unique(),
    status: text({ enum: openRequestStatuses }).notNull(),
    /** What was agreed to, and its last day. */
    granted: jsonb().$type<AskedItem[]>(),
    until: date(),
    /** Why it was refused, narrowed or taken back, as whoever asked is told. */
    code: text().$type<RefusalCode>(),
    note: text().notNull().default(''),
    /** The last day for the answer; null while it cannot be counted. */
    dueOn: date(),
    openTerm: jsonb().$type<OpenTerm>(),
    /** Files taken under it. */
    used: integer().notNull().default(0),
    askedAt: at().notNull(),
    answeredAt: at(),
    /** Since when there is nothing more to come of it. */
    closedAt: at(),
    /** When who asked was erased. */
    erasedAt: at(),
    version: version(),
  },
  (t) => [
    uniqueIndex('open_requests_one').on(t.resourceId, t.emailHash).where(sql`status = 'submitted'`),
    index('open_requests_resource').on(t.resourceId),
    index('open_requests_department').on(t.departmentId, t.askedAt.desc().nullsFirst()),
    index('open_requests_granted').on(t.until).where(sql`status = 'granted'`),
    index('open_requests_open_term').on(t.id).where(sql`open_term is not null`),
    index('open_requests_kept').on(t.closedAt).where(sql`erased_at is null and closed_at is not null`),
  ],
);

/** What a letter holds to open a request with: its hash alone. Drawn anew as a letter is sent again, the last one opens. */
export const openTokens = pgTable(
  'open_tokens',
  {
    hash: text().primaryKey(),
    requestId: uuid()
      .notNull()
      .references(() => openRequests.id),
    letter: text({ enum: openLetters }).notNull(),
  },
  (t) => [uniqueIndex('open_tokens_one').on(t.requestId, t.letter)],
);

/** Every file that was taken under what was agreed to, numbered within it. */
export const openRequestUses = pgTable(
  'open_request_uses',
  {
    requestId: uuid()
      .notNull()
      .references(() => openRequests.id),
    seq: integer().notNull(),
    at: at().notNull(),
    format: text({ enum: grantedFormats }).notNull(),
    /** That were given so far. */
    rows: integer().notNull(),
    /** From where, until it is erased. */
    address: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.seq] })],
);

/** How often was asked for something within a day, by address on the net, letter box and mail domain, and how many letters leave within an hour of the clock, each as its keyed hash. */
export const openAskCounts = pgTable('open_ask_counts', {
  key: text().primaryKey(),
  count: integer().notNull(),
  since: at().notNull(),
});
