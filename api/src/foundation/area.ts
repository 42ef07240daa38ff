import type { Database, Transaction } from '@onesource/db/client';
import type {
  ChangeKind,
  DataType,
  Delivery,
  DemandStatus,
  DiscrepancyStatus,
  FollowedType,
  NoticeKind,
  OpinionSubject,
  Purpose,
  RequestStatus,
  RevisionStatus,
  Role,
  ShareType,
  SubjectType,
  TaskKind,
  WorkKind,
} from '@onesource/db/vocabulary';
import type { Ctx, Deps } from './context.ts';

/**
 * What time alone does to an area's records; gives the number changed. Repeating it changes nothing more. What it throws,
 * `tick.ts` tells of, and goes on with the next.
 */
export type Tick = (deps: Ticked) => Promise<number>;
/** What a tick is given: the world, what the areas bring to each other, and when the process is about to end. */
export type Ticked = Deps & Pick<Ctx, 'areas'> & { stopping?: AbortSignal | undefined };

/**
 * What a line of the inbox tells of its subject: a word for each area that brings lines, which the area itself declares
 * (`declare module`); null where the subject is of another kind.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each area declares its own word
export interface TaskLine {}

/** For the inbox: what the lines of tasks about these subjects tell, by the subject's id, under the word `as`. One query a page. */
export type Lines<Word extends keyof TaskLine = keyof TaskLine> = {
  [As in Word]: {
    as: As;
    of: readonly SubjectType[];
    read: (db: Database, ids: readonly string[]) => Promise<ReadonlyMap<string, TaskLine[As]>>;
  };
}[Word];

/** What others add to a resource's page for whoever reads it: what each shows of it, it declares itself (`declare module`). */
export interface ResourceSection {
  actions: string[];
}

/** As much of a published resource as its sections need; `closed`: whether its contents are closed to the reader. */
export type ShownResource = { id: string; departmentId: string; responsibleId: string | null; closed: boolean };

/** A case of the reader's own that waits for somebody else's word, or a grant of theirs that ends. Days are ISO dates. */
export type DeskLine = {
  type: Extract<SubjectType, 'request' | 'discrepancy' | 'demand'>;
  id: string;
  number: string;
  title: string;
  /** The other department. */
  department: { id: string; name: string };
};
/** Its first few, the most pressing first, how many there are, and how many of them are late. */
export type DeskPart<Line> = { total: number; late: number; first: readonly (DeskLine & Line)[] };

/** What an area lays on the reader's workbench (工作台). */
export type Desk = {
  /** What the reader has asked for and others have to answer or to do; `dueOn`: the last day for it. */
  awaited: DeskPart<{ since: Date; dueOn: string | null }>;
  /** What the reader's department may do until a day that is near. */
  ending: DeskPart<{ until: string }>;
};

/** 关注: something that is followed, and up to when whoever follows it has looked. */
export type Follow = { id: string; seenAt: Date };
/** What happened to it since, of one kind: how often, and when last. What the reader did themselves is no news. */
export type Change = { what: ChangeKind; count: number; at: Date };
/** As the reader may know of it. */
export type FollowedLine = {
  title: string;
  number: string | null;
  department: { id: string; name: string };
  /** Of a case. */
  status: RequestStatus | DiscrepancyStatus | DemandStatus | null;
  /** Whether it is not to be opened any more: its entry has left the directory. */
  gone: boolean;
};

/** How an account stands: whether it is disabled, the path of its department, and what it holds there. */
export type Standing = { disabled: boolean; path: readonly string[]; roles: readonly Role[] };

/** Somebody with work in hand, and the department that it is in. */
export type Holder = { id: string; name: string; departmentId: string };

/**
 * What a file goes with: the registration of a department, and how the revisions stand that hold it (none while one that
 * was returned waits to be submitted again), or requests, by those who have a part in them.
 */
export type FileUse =
  | { departmentId: string; heldIn: readonly RevisionStatus[] }
  | {
      requests: readonly {
        consumerId: string;
        providerId: string;
        responsibleId: string | null;
        applicantId: string;
      }[];
      /** 征求意见: people who were asked for an opinion on one of them, where they are shown the file by it. */
      consulted: readonly string[];
    };

/** What an opinion may be asked about, as it stands: who is behind it, who may know of it, and what it is. */
export type Consulted = {
  number: string | null;
  title: string;
  provider: { id: string; name: string };
  /** Who asks for it, and who filed it there; null of a registration. */
  consumer: { id: string; name: string; applicantId: string } | null;
  /** Whether the people of another department, with this path, may know what it is about. */
  openTo: (departmentPath: readonly string[]) => boolean;
  facts: CaseFacts;
};

/** As much of a case as whoever is asked for an opinion needs. */
export type CaseFacts = {
  shareType: ShareType | null;
  items: { name: string; shareType: ShareType | null; dataType: DataType | null }[];
  /** Of a request: what for, on which grounds, how and when, and the files that go with it. */
  request: {
    purpose: Purpose;
    purposeText: string;
    matter: string;
    system: string;
    basis: string;
    delivery: Delivery;
    from: string;
    until: string;
    wanted: string;
    note: string;
    files: { id: string; name: string }[];
    /** What was answered to the provider's own questions. */
    answers: { text: string; value: string; file: { id: string; name: string } | null }[];
  } | null;
  /** Of a registration: how it is described, and on what it rests. */
  registration: { summary: string; conditions: string; legalBasis: string[] } | null;
};

/** A grant in being on a resource, as whoever changes the resource has to know of it. Days are ISO dates, both included. */
export type GrantOn = {
  id: string;
  number: string;
  consumer: { id: string; name: string };
  consumerPath: readonly string[];
  /** 本级政府, where somebody sits who hears of what is not gone on with (DG-7); null where nobody does. */
  levelId: string | null;
  items: readonly { id: string; name: string }[];
  from: string;
  until: string;
};

/** What something is called. */
export type Name = { zh: string; en: string };
export type NoticeNames = Readonly<Partial<Record<NoticeKind, Name>>>;

/** What work is called that has a file for each language, because a reader of the console loads one. */
export function inBoth<Kind extends WorkKind>(
  zh: Readonly<Record<Kind, string>>,
  en: Readonly<Record<Kind, string>>,
): Readonly<Partial<Record<WorkKind, Name>>> {
  const kinds = Object.keys(zh) as Kind[];
  return Object.fromEntries(kinds.map((kind) => [kind, { zh: zh[kind], en: en[kind] }]));
}

/**
 * What an area brings to the others, each part read by one of them: so none below has to import it. Other areas' tables
 * stay closed; what an area has to say of its own it says here.
 */
export type Area = {
  /** Its folder. */
  name: string;
  /** For the log: what its addresses are about, by the first word of their path. */
  about?: Readonly<Record<string, SubjectType>>;
  ticks?: readonly Tick[];
  /** What time does and takes long, as looking at every row does: beside the others, which wait for none of it. */
  longTicks?: readonly Tick[];
  lines?: Lines;
  /** For the inbox: what the kinds of work and of notices are called that the area gives. */
  called?: Readonly<Partial<Record<TaskKind, Name>>>;
  /** For the organisation: how many cases wait for a word of the department, which is therefore not disabled. */
  waitingFor?: (db: Database | Transaction, departmentId: string) => Promise<number>;
  /** For the organisation: what follows upon its changes, in the transaction that makes them. */
  follows?: {
    renamed?: (tx: Transaction, departmentId: string) => Promise<void>;
    moved?: (tx: Transaction, ctx: Ctx, unit: { id: string; pathBefore: readonly string[] }) => Promise<void>;
    person?: (
      tx: Transaction,
      ctx: Ctx,
      person: { id: string; name: string; before: Standing; after: Standing },
    ) => Promise<void>;
  };
  /** For the organisation: work that somebody has in hand themselves, and its passing to a successor when they leave. */
  inHand?: {
    what: 'requests' | 'demands' | 'tasks';
    /** `nextDueOn`: the first last day among it, ISO; `needs`: roles of which whoever goes on with it holds one each. */
    of: (
      db: Database | Transaction,
      person: Holder,
    ) => Promise<{ count: number; nextDueOn: string | null; needs: (readonly Role[])[] }>;
    /** In the transaction of the command, which has decided that the successor may. */
    pass: (tx: Transaction, ctx: Ctx, from: Holder, to: { id: string; name: string }) => Promise<void>;
  };
  /** For the directory: what a resource's page shows of this area. */
  section?: (ctx: Ctx, resource: ShownResource) => Promise<Partial<ResourceSection>>;
  /** For the attachments: what a file of theirs goes with, once a step has used it. */
  usedFor?: (
    db: Database,
    file: { id: string; resourceId: string | null; requestId: string | null },
  ) => Promise<FileUse | null>;
  /** For the opinions: what one may be asked about, by its id. */
  consulted?: { of: OpinionSubject; read: (db: Database | Transaction, id: string) => Promise<Consulted | null> };
  /** For the catalog: the grants in being on a resource; a suspended one goes on when it is resumed. */
  grantsOn?: (db: Database | Transaction, resourceId: string) => Promise<GrantOn[]>;
  /** For the datasets: what follows once other rows of a resource are to be seen, after their transaction; it throws nothing. */
  loaded?: (deps: Deps, resourceId: string) => Promise<void>;
  /** For the catalog: what follows once other revisions of these stand in the directory, or none any more, in the same transaction. */
  entered?: (tx: Transaction, by: Pick<Deps, 'clock' | 'policy'>, resourceIds: readonly string[]) => Promise<void>;
  /** For the workbench: what the reader waits for, and what of theirs ends soon; at most `most` lines of each. */
  desk?: (ctx: Ctx, most: number) => Promise<Partial<Desk>>;
  /**
   * For the workbench: of what somebody follows, what has happened since they looked; `line` where the reader may know of it, by
   * one area of each kind. What has none is shown nothing of.
   */
  followed?: {
    of: readonly FollowedType[];
    read: (
      ctx: Ctx,
      follows: readonly Follow[],
    ) => Promise<ReadonlyMap<string, { line?: FollowedLine; changes: readonly Change[] }>>;
  };
  /** For the server: the path whose body is a file instead of JSON, how large it may be, and of which kinds. */
  files?: { path: string | RegExp; bytes: number; takes: (contentType: string | undefined) => boolean };
};

/** What the parts of several areas say together. That they say all of it between them is up to whoever asks them. */
export const merged = <Whole extends object>(parts: readonly (Partial<Whole> | null | undefined)[]): Whole =>
  parts.reduce<Partial<Whole>>((all, part) => Object.assign(all, part), {}) as Whole;
