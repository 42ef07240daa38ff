import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { SignOff } from '../content.ts';
import {
  type DeliveryStatus,
  deliveries,
  type Overseer,
  purposes,
  type QuestionKind,
  type RefusalCode,
  requestStatuses,
  type Sensitivity,
  type ShareType,
  shareTypes,
  undelivered,
} from '../vocabulary.ts';
import { cases } from './cases.ts';
import { resources, revisions } from './catalog.ts';
import { at, id, type OpenTerm, version, wordPairs, words } from './columns.ts';
import { departments, users } from './organisation.ts';

/** 联系人 of whoever asks. */
export type Contact = { name: string; phone: string };

/** An item as it stood when it was asked for. */
export type RequestedItem = { id: string; name: string; shareType: ShareType; sensitivity: Sensitivity };

/**
 * A question of the provider's own with its answer, both as they stood when it was asked: later revisions change neither.
 * `value`: the words, the choice, the number, or the id of the file, whose name is `file`.
 */
export type Answered = { questionId: string; text: string; kind: QuestionKind; value: string; file?: string };

/** What was not given of the items asked for: a refusal of that part, with all that a refusal says. */
export type Withheld = {
  by: 'provider' | 'responsible' | 'authority' | 'superior';
  itemIds: string[];
  code: RefusalCode;
  note: string;
  legalBasis: string | null;
  /** Whether it is some of their rows that were not given. */
  rows?: true;
  /** Whether it was given first, and taken back; of earlier ones that shows by the grant. */
  takenBack?: boolean;
  /** ISO time */
  at: string;
  /** Whether the consumer has insisted on it already; that is done once. */
  appealed: boolean;
};

/** Why a request follows another one. */
export const followings = ['renewal', 'amendment', 'appeal'] as const;
export type Following = (typeof followings)[number];

/** 数据范围: rows of which an item says one of these values, or a day of this period. Dates are ISO dates, both included. */
export type RowLimit = { itemId: string; name: string } & (
  | { kind: 'values'; values: string[] }
  | { kind: 'period'; from: string; until: string }
);

/** 脱敏: an item that is answered otherwise than its sensitivity has it: whole though it is sensitive, or masked though it is not. */
export type Shown = { itemId: string; name: string; as: 'masked' | 'whole' };

/**
 * How far a grant goes beyond its items: rows that fit every limit, so many uses a day, null where the house says it, and
 * what is masked otherwise than usual; left out, nothing.
 */
export type Reach = { rows: RowLimit[]; quota: number | null; shown?: Shown[] };

/** What one of those who have to decide agreed to. */
export type RecordedDecision = {
  stance: 'provider' | 'responsible' | 'authority';
  outcome: 'agreed';
  itemIds: string[];
  conditions?: string;
  /** What it was narrowed to; not said where it was not. */
  reach?: Reach;
  /** Whether it agreed to the data and not to the way in which they were asked for (SH-25, DG-16). */
  otherWay?: true;
  /** Why the rest of it was left out. */
  withheld?: { code: RefusalCode; note: string; legalBasis: string | null };
  /** ISO time */
  at: string;
};

/** 授权: what a request ends in. Dates are ISO dates, both included. */
export type Grant = {
  items: RequestedItem[];
  conditions: string;
  from: string;
  until: string;
  /** Rows and uses a day, where whoever decided narrowed them. */
  reach?: Reach;
  /** What it came about by; grants of earlier days do not say. */
  by?: 'filing' | 'platform' | 'scenario' | 'decision' | 'negotiation' | 'authority' | 'superior';
  /** 保密协议 (PD-35): a grant with an awaited agreement is not in effect. */
  agreement: 'none' | 'awaited' | 'signed';
  effectiveAt: string | null;
  /** Sides that have signed the agreement. */
  signed: ('consumer' | 'provider')[];
};

/** 再利用: leave to pass shared data on, or to publish them, asked of whoever may give it (PD-4, DG-5, DG-17). */
export type OnwardUse = {
  kind: 'pass_on' | 'publish';
  /** Whose leave was asked, as the profile then named them. */
  by: 'provider' | 'authority';
  /** To whom, and for what. */
  to: string;
  status: 'asked' | 'consented' | 'refused';
  /** ISO times */
  askedAt: string;
  /** Who asked, that nobody answers themselves. */
  askedById?: string;
  answeredAt: string | null;
  note: string;
};

/** 交付: how far it has come that the consumer has what was granted. Dates are ISO dates. */
export type Delivered = {
  status: DeliveryStatus;
  /** Last day for it; null where no term is stated (house), or while that term is open. */
  dueOn: string | null;
  /** What the term counts while it has no day. */
  openTerm?: OpenTerm;
  /** The day that the provider has named. */
  plannedOn: string | null;
  /** In which way, and where it is found; empty before it was provided. */
  how: string;
  where: string;
  /** ISO date on which it was last provided; not there while it is owed. */
  providedOn?: string;
  /** What the consumer finds wanting; empty where nothing is disputed. */
  note: string;
  /** When its overrun was told to authority and supervisor; it stays, so that late is seen to have been late. */
  overdueAt: string | null;
};

/** 暂停: by whom a grant is suspended, each on their own. */
export type Suspension = {
  by: 'consumer' | 'provider' | 'authority';
  note: string;
  /** Whether for misuse (N-27, DG-17). */
  misuse: boolean;
  /** What its provider rests it on, where a refusal needs that (SH-26, SQ-17). */
  legalBasis?: string;
  /** ISO time */
  at: string;
  /** ISO date on which whoever suspended it is to look at it again, and by which misuse is put right; null while that is open. */
  reviewOn: string | null;
  /** What the term counts while it has no day. */
  openTerm?: OpenTerm;
  /** Whether misuse was not put right by that day. */
  unremedied?: true;
  /** What the consumer says was done about misuse, and what whoever looked at it still found wrong. */
  remedy?: { note: string; at: string; returned?: string };
};

/** DG-7: with whom it lies whether a grant goes on: the body above, the authority by its mandate, or once more the former. */
export type InabilityAbove = 'superior' | 'mandated' | 'returned';

/** What becomes of a grant while it runs, and at its end. */
export type GrantLife = {
  suspensions: Suspension[];
  /** The next day for a statement of use (ISO date); null before the grant takes effect. */
  useOn: string | null;
  /** Whether that statement is being waited for. */
  useAsked: boolean;
  /** Whether something was received under a grant that was taken back and insisted on, and is not disposed of yet. */
  leftOver?: true;
  /** N-27: how its provider wants what was received disposed of, and when that was said (ISO time). */
  disposal?: { note: string; at: string };
  /** When a call was refused because the uses of its day were used up (ISO time); until the provider answers that. */
  quotaReached?: string;
  /** 不能继续提供 (DG-7, DG-20, N-27), until when where that is known (ISO date), and when it was reported (ISO time). */
  inability?: { note: string; until: string | null; at: string; above?: InabilityAbove };
};

/** 协商, 协调: since when, by which day they are to end, null for want of a calendar (ISO dates); and whether that is past. */
export type Talks = { since: string; by: string | null; late?: true; statements?: Statements };

/** 陈述: by which day both sides of a coordination are asked for theirs (ISO date), and when each gave it (ISO time). */
export type Statements = { by: string | null; given: { side: 'consumer' | 'provider'; at: string }[] };

/** 延期答复: working days beyond the term, and whether the authority gave them; asked for once. */
export type Extension = { days: number; note: string; status: 'asked' | 'consented' | 'refused' };

/** 催办 or 督办单: by whom, when (ISO time), and the last day that it sets (ISO date); its words stand in the events. */
export type Pressed = { by: Overseer; until: string; at: string };

/** 督办: what those who watch over answers have written, and who was late. */
export type Oversight = {
  /** The last 催办; null where none was written. */
  urged: Pressed | null;
  /** The 督办单 that waits for its answer. */
  supervision: Pressed | null;
  /** Who answered after which last day, and when (ISO dates). */
  late: { by: 'provider' | 'responsible' | 'authority'; dueOn: string; on: string }[];
  /** Whether the order to rectify was lifted. */
  lifted: boolean;
};

/** 负责人同意: the head of whose sharing office agreed to asking, or to the answer (N-20). */
export type SignedOff = SignOff & { by: 'consumer' | 'provider' | 'responsible' };

/**
 * What authority and supervisor have before them: what they coordinate or refer, negotiations after a refusal (PD-33), what
 * is granted and not delivered, and silence that was passed on (PD-33, KF-28, SQ-35). Literal, as the index has it.
 */
export const beforeTheAuthority = sql.raw(`(access_requests.coordinated
  or access_requests.status in ('coordinating', 'referred')
  or (access_requests.status = 'negotiating' and access_requests.share_type <> 'not_shared')
  or (access_requests.status in ('granted', 'suspended')
    and access_requests.delivered ->> 'status' in (${undelivered.map((status) => `'${status}'`).join(', ')}))
  or (access_requests.escalated_at is not null and access_requests.status in ('submitted', 'negotiating')))`);

/** What the body above decides, or left to the authority: referred, or reported of a running grant. Literal, as the index has it. */
export const liesAbove = sql.raw(`(access_requests.status = 'referred'
  or (access_requests.status in ('granted', 'suspended') and access_requests.life -> 'inability' ? 'above'))`);

/** 资源申请 */
export const accessRequests = pgTable(
  'access_requests',
  {
    id: id().references(() => cases.id),
    resourceId: uuid()
      .notNull()
      .references(() => resources.id),
    revisionId: uuid()
      .notNull()
      .references(() => revisions.id),
    providerId: uuid()
      .notNull()
      .references(() => departments.id),
    consumerId: uuid()
      .notNull()
      .references(() => departments.id),
    /** 责任部门 (SH-16), where another department than the provider answers for the data. */
    responsibleId: uuid().references(() => departments.id),
    applicantId: uuid()
      .notNull()
      .references(() => users.id),
    /** Whoever took it over when the applicant, or whoever had it from them, left; null: the applicant. */
    handlerId: uuid().references(() => users.id),
    status: text({ enum: requestStatuses }).notNull(),
    /** The strictest share type among the items asked for: it picks the route. */
    shareType: text({ enum: shareTypes }).notNull(),
    items: jsonb().$type<RequestedItem[]>().notNull(),
    /** 提供部门的问题 with what was answered. */
    answers: jsonb().$type<Answered[]>().notNull().default([]),
    wanted: text().notNull().default(''),
    purpose: text({ enum: purposes }).notNull(),
    purposeText: text().notNull().default(''),
    basis: text().notNull(),
    matter: text().notNull(),
    /** 使用系统: in which the data are used; empty where none was named. */
    system: text().notNull().default(''),
    /** 联系人: who is to be asked back where it is not the applicant. */
    contact: jsonb().$type<Contact>(),
    delivery: text({ enum: deliveries }).notNull(),
    from: date().notNull(),
    until: date().notNull(),
    note: text().notNull().default(''),
    filedAt: at().notNull(),
    /** Last day for the answer (ISO date, Asia/Shanghai); null when nothing is awaited or no day is stated. */
    dueOn: date(),
    /** What the term counts while it has no day, because it reaches into a year without calendar. */
    openTerm: jsonb().$type<OpenTerm>(),
    /** Who has to decide, and what those who have agreed to so far. */
    deciders: jsonb().$type<('provider' | 'responsible' | 'authority')[]>().notNull().default([]),
    decisions: jsonb().$type<RecordedDecision[]>().notNull().default([]),
    /** The application scenario (应用场景) it was filed under. */
    scenarioId: uuid(),
    /** Working days left when the clock was paused for a supplement; null while it runs. */
    pausedWorkingDays: integer(),
    /** When the silence was passed on to whom the profile names (PD-33: 督查部门). */
    escalatedAt: at(),
    escalatedTo: text({ enum: ['supervisor', 'authority'] }),
    /** Last day of the term for rectification (整改). */
    rectifyBy: date(),
    /** When unremedied silence was reported to the superior body. */
    reportedAt: at(),
    /** The authority has coordinated: it does so once. */
    coordinated: boolean().notNull().default(false),
    grant: jsonb().$type<Grant>(),
    /** 交付; null before a grant takes effect. */
    delivered: jsonb().$type<Delivered>(),
    life: jsonb().$type<GrantLife>().notNull().default({ suspensions: [], useOn: null, useAsked: false }),
    oversight: jsonb()
      .$type<Oversight>()
      .notNull()
      .default({ urged: null, supervision: null, late: [], lifted: false }),
    onward: jsonb().$type<OnwardUse[]>().notNull().default([]),
    withheld: jsonb().$type<Withheld[]>().notNull().default([]),
    /** By when negotiation or coordination is to end; null while nobody talks. */
    talks: jsonb().$type<Talks>(),
    /** The request that it follows, and as what. */
    follows: uuid().references((): AnyPgColumn => accessRequests.id),
    followsAs: text({ enum: followings }),
    /** 申请篮 (PD-33): what was filed in one go carries one id; null where it was filed alone. */
    basketId: uuid(),
    /** The conditions of the entry as they were shown when asking, where the consumer said to keep them. */
    acknowledged: text(),
    /** How often the consumer was asked for what lacks: each time the clock stands still. */
    supplementsAsked: integer().notNull().default(0),
    /** The same as it was kept before; written until no process reads it any more. */
    supplementAsked: boolean().notNull().default(false),
    /** When the superior mandated the authority to settle what was referred (DG-7). */
    mandatedAt: at(),
    /** 延期答复 (N-21): more time that was asked for, and what the authority said; null where it was not. */
    extension: jsonb().$type<Extension>(),
    /** 负责人同意 (N-20), of either side; empty where no text asks for it. */
    signedOff: jsonb().$type<SignedOff[]>().notNull().default([]),
    words: words(),
    version: version(),
  },
  (t) => [
    index('access_requests_consumer').on(t.consumerId, t.filedAt.desc().nullsFirst()),
    index('access_requests_provider').on(t.providerId, t.filedAt.desc().nullsFirst()),
    index('access_requests_responsible')
      .on(t.responsibleId, t.filedAt.desc().nullsFirst())
      .where(sql`responsible_id is not null`),
    index('access_requests_applicant').on(t.applicantId, t.filedAt.desc().nullsFirst()),
    index('access_requests_handler').on(t.handlerId, t.filedAt.desc().nullsFirst()).where(sql`handler_id is not null`),
    index('access_requests_resource').on(t.resourceId),
    index('access_requests_follows').on(t.follows).where(sql`follows is not null`),
    index('access_requests_basket').on(t.basketId).where(sql`basket_id is not null`),
    index('access_requests_filed').on(t.filedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('access_requests_authority')
      .on(t.filedAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(beforeTheAuthority),
    index('access_requests_due').on(t.status, t.dueOn),
    index('access_requests_above').on(t.id).where(liesAbove),
    index('access_requests_talks').on(sql`(talks ->> 'by')`).where(sql`talks is not null`),
    index('access_requests_words').using('gin', wordPairs(t.words)),
    index('access_requests_open_term').on(t.id).where(sql`open_term is not null`),
  ],
);

/**
 * 保密协议 (PD-35): what both sides sign, as it stood when the grant was made or made smaller; it is never written over. Of
 * several of one request the last holds.
 */
export const agreements = pgTable(
  'request_agreements',
  {
    requestId: uuid()
      .notNull()
      .references(() => accessRequests.id),
    /** The last event of the request before anybody could sign it. */
    fromSeq: integer().notNull(),
    clauses: jsonb().$type<string[]>().notNull(),
    /** SHA-256 of the clauses, in hex: what each signature holds for. */
    hash: text().notNull(),
    keptAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.fromSeq] })],
);
