import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DataItem } from '../content.ts';
import {
  agreementStatuses,
  type BeatMinutes,
  loadModes,
  loadStatuses,
  type NotRead,
  purposes,
  updateCycles,
  useKinds,
} from '../vocabulary.ts';
import { at } from './columns.ts';

/**
 * 数据: what departments provide, and every use that was made of it. A schema of its own, so that it can be spread over
 * machines when a city outgrows one: every key begins with the resource's id, and nothing refers to tables outside.
 */
export const data = pgSchema('data');

/** An item as the rows of a shape hold it: in the place `slot` of their body. A slot is never used for another item. */
export type Slot = Pick<DataItem, 'id' | 'name' | 'dataType' | 'length' | 'required' | 'identifier' | 'sensitivity'> & {
  slot: number;
  /** Of the first identifiers: the column in which the value is looked up, from 1. */
  lookUp: number | null;
};

/** The values of a row by slot; null where there is none. */
export type Body = (string | null)[];

/** Why a line was set aside: the item and the cell it is about where there is one, and what stands there. */
export type LineReason = { item: string | null; cell: string | null; code: string; value: string };

/** A public key, as programs register it. */
export type ClientKey = { kty: 'EC'; crv: 'P-256'; x: string; y: string };

/** The values of a row's first identifiers, as they are compared. */
const lookUps = { k1: text(), k2: text(), k3: text(), k4: text() };

/** From when (ISO time) until the end of which day (ISO date) a term that passes is put off. */
export type Excuse = { from: string; until: string };

/** 数据集: one for each resource that something was loaded for. */
export const datasets = data.table('datasets', {
  resourceId: uuid().primaryKey(),
  /** The shape of the newest load. */
  shape: integer().notNull(),
  /** The load whose rows are to be seen; 0 before the first. */
  currentLoad: integer().notNull().default(0),
  nextLoad: integer().notNull().default(1),
  rows: integer().notNull().default(0),
  /** What the keys of its rows are made with: their order tells nobody outside what a row says. It never leaves the server. */
  secret: text().notNull().default(sql`gen_random_uuid()::text || gen_random_uuid()::text`),
  /** Whether the provider lets grants look for rows by conditions, and not by identifier alone. */
  byConditions: boolean().notNull().default(false),
  /** When it was last said that the data are as they are: by a load, or by a note that nothing changed. */
  confirmedAt: at(),
  /** Until when that holds; null where nothing is due. */
  dueAt: at(),
  /** Announced times in which the data are interrupted: a term that passes in one of them ends with it. In their order. */
  excuses: jsonb().$type<Excuse[]>().notNull().default([]),
  /** The term that passed, where whoever provides and whoever watches were told so; until the data are kept up again. */
  lateSince: at(),
});

/** 商定更新周期: another cycle, as the provider asks for it and the authority answers (PD-34, SQ-20). */
export const cycles = data.table(
  'cycles',
  {
    resourceId: uuid().notNull(),
    id: uuid().notNull(),
    cycle: text({ enum: updateCycles }).notNull(),
    reason: text().notNull(),
    status: text({ enum: agreementStatuses }).notNull(),
    askedAt: at().notNull(),
    askedById: uuid().notNull(),
    askedByName: text().notNull(),
    answeredAt: at(),
    answeredByName: text(),
    note: text().notNull().default(''),
    /** The last day on which it holds; null where it holds until it is ended. */
    until: date(),
    endedAt: at(),
    endedByName: text(),
    endNote: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.id] }),
    uniqueIndex('cycles_one_asked').on(t.resourceId).where(sql`status = 'asked'`),
    uniqueIndex('cycles_one_agreed').on(t.resourceId).where(sql`status = 'agreed'`),
  ],
);

/** 报送程序: programs that send a resource's data in, and say from time to time that they are at work (SH-24). */
export const senders = data.table(
  'senders',
  {
    resourceId: uuid().notNull(),
    id: uuid().notNull(),
    name: text().notNull(),
    /** Digest of what it is known by, which itself is kept nowhere. */
    token: text().notNull(),
    /** In how many minutes it says so again. */
    everyMinutes: integer().$type<BeatMinutes>().notNull(),
    registeredAt: at().notNull(),
    byId: uuid().notNull(),
    byName: text().notNull(),
    withdrawnAt: at(),
    withdrawnByName: text(),
    /** When it was last heard of; null before the first time. */
    lastBeatAt: at(),
    /** From when on it counts as silent unless it is heard of before; null before the first time. */
    silentAt: at(),
    /** The same, where whoever provides and whoever watches were told; until it is heard of again. */
    silentSince: at(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.id] }),
    unique('senders_token').on(t.resourceId, t.token),
    uniqueIndex('senders_name').on(t.resourceId, t.name).where(sql`withdrawn_at is null`),
  ],
);

/** What the places of a row's body mean. */
export const shapes = data.table(
  'shapes',
  {
    resourceId: uuid().notNull(),
    shape: integer().notNull(),
    slots: jsonb().$type<Slot[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.shape] })],
);

/** 数据报送: what arrived, when and from whom, and what became of it. */
export const dataLoads = data.table(
  'loads',
  {
    resourceId: uuid().notNull(),
    /** Counts up within the resource. */
    load: integer().notNull(),
    id: uuid().notNull(),
    mode: text({ enum: loadModes }).notNull(),
    status: text({ enum: loadStatuses }).notNull(),
    /** Why it failed, or was refused. */
    failure: text(),
    /** The load that was to be seen before, and the rows it had: what taking this one back goes back to. */
    before: integer().notNull().default(0),
    rowsBefore: integer().notNull().default(0),
    accepted: integer().notNull().default(0),
    quarantined: integer().notNull().default(0),
    added: integer().notNull().default(0),
    changed: integer().notNull().default(0),
    removed: integer().notNull().default(0),
    /** What of the file was not read. */
    notRead: jsonb().$type<NotRead[]>().notNull().default([]),
    /** What was said with a note that nothing changed. */
    note: text().notNull().default(''),
    byId: uuid().notNull(),
    byName: text().notNull(),
    startedAt: at().notNull(),
    finishedAt: at(),
    /** The term that it came after; null where it came in time, or nothing was due. */
    late: at(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.load] }),
    unique('loads_id').on(t.resourceId, t.id),
    uniqueIndex('loads_one_open').on(t.resourceId).where(sql`status = 'staging'`),
  ],
);

/** What arrived and passed the checks of a line, until it is told apart from what is there. */
export const staged = data.table(
  'staged',
  {
    resourceId: uuid().notNull(),
    load: integer().notNull(),
    line: integer().notNull(),
    key: text().notNull(),
    ...lookUps,
    body: jsonb().$type<Body>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.load, t.line] })],
);

/** 隔离区: lines that were set aside, with every reason. */
export const quarantine = data.table(
  'quarantine',
  {
    resourceId: uuid().notNull(),
    load: integer().notNull(),
    line: integer().notNull(),
    reasons: jsonb().$type<LineReason[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.load, t.line] })],
);

/**
 * Rows of all resources, each for as long as it stood: from the load that brought it to the one that replaced it. Those
 * of the load that is current are to be seen.
 */
export const records = data.table(
  'records',
  {
    resourceId: uuid().notNull(),
    /** A digest of what tells the row apart, with the dataset's secret (`datasets/keys.ts`). */
    key: text().notNull(),
    fromLoad: integer().notNull(),
    toLoad: integer(),
    ...lookUps,
    body: jsonb().$type<Body>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.key, t.fromLoad] }),
    index('records_k1').on(t.resourceId, t.k1),
    index('records_k2').on(t.resourceId, t.k2),
    index('records_k3').on(t.resourceId, t.k3),
    index('records_k4').on(t.resourceId, t.k4),
    // Of what a load replaced: to take it back, and to remove it in the end
    index('records_closed').on(t.resourceId, t.toLoad).where(sql`to_load is not null`),
  ],
);

/** 使用记录: every use of a grant, and every one that was refused. The application may add to it and read it, no more. */
export const uses = data.table(
  'uses',
  {
    resourceId: uuid().notNull(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    at: at().notNull(),
    actorId: uuid().notNull(),
    actorName: text().notNull(),
    departmentId: uuid().notNull(),
    departmentName: text().notNull(),
    kind: text({ enum: useKinds }).notNull(),
    purpose: text({ enum: purposes }).notNull(),
    matter: text().notNull(),
    /** Ids of the items answered, or asked for where nothing was answered. */
    items: jsonb().$type<string[]>().notNull(),
    rows: integer().notNull(),
    /** `answered`, or the code of the refusal. */
    result: text().notNull(),
    address: text().notNull(),
    /** The key of the grant by which a program asked; null where somebody did in the console. */
    clientId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.id] }),
    index('uses_of_grant').on(t.resourceId, t.requestId, t.at.desc().nullsFirst()),
  ],
);

/** How often a grant was used on a day (ISO date, Asia/Shanghai): a use holds the row from the check to the answer. */
export const used = data.table(
  'used',
  {
    resourceId: uuid().notNull(),
    requestId: uuid().notNull(),
    day: date().notNull(),
    count: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.requestId, t.day] })],
);

/** 接口客户端: the public keys by which programs of the consumer use a grant. One that is withdrawn stays known. */
export const clients = data.table(
  'clients',
  {
    resourceId: uuid().notNull(),
    id: uuid().notNull(),
    requestId: uuid().notNull(),
    name: text().notNull(),
    /** RFC 7517, of the curve P-256. */
    jwk: jsonb().$type<ClientKey>().notNull(),
    /** RFC 7638, by SHA-256. */
    thumbprint: text().notNull(),
    registeredAt: at().notNull(),
    byId: uuid().notNull(),
    byName: text().notNull(),
    withdrawnAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.resourceId, t.id] }),
    unique('clients_of_grant').on(t.resourceId, t.requestId, t.thumbprint),
  ],
);

/** Proofs and assertions that were taken, each once, until they are too old to be taken anyway. */
export const proofs = data.table(
  'proofs',
  {
    resourceId: uuid().notNull(),
    /** Digest of whose it is and which. */
    proof: text().notNull(),
    expiresAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.resourceId, t.proof] })],
);
