import type { Database, Transaction } from '@onesource/db/client';
import type { DiscrepancyStatus, RequestStatus, ShareType, SubjectType } from '@onesource/db/vocabulary';
import type { Ctx, Deps } from './context.ts';

/** What time alone does to an area's records; gives the number changed. Repeating it changes nothing more. */
export type Tick = (deps: Deps) => Promise<number>;

/** What a line of the inbox tells of its subject; null where the subject is of another kind. */
export type TaskLine = {
  request: {
    number: string;
    consumer: string;
    shareType: ShareType;
    status: RequestStatus;
    /** The last answer on a further use of what was granted (PD-4, DG-5, DG-17). */
    answered: { kind: 'pass_on' | 'publish'; status: 'asked' | 'consented' | 'refused' } | null;
  } | null;
  discrepancy: { number: string; status: DiscrepancyStatus; reporting: string } | null;
  /** Of a registration: the department whose resource it is. */
  provider: string | null;
};

/** What others add to a resource's page for whoever reads it. */
export type ResourceSection = {
  /** The request or grant of the reader's own department that still runs; `until`: last day of the grant. */
  own: { id: string; number: string; status: RequestStatus; until: string | null } | null;
  actions: string[];
};

/** As much of a published resource as its sections need; `closed`: whether its contents are closed to the reader. */
export type ShownResource = { id: string; departmentId: string; responsibleId: string | null; closed: boolean };

/** How an account stands: whether it is disabled, and the path of its department. */
export type Standing = { disabled: boolean; path: readonly string[] };

/**
 * What an area brings to the others, each part read by one of them: so none below has to import it. Other areas' tables
 * stay closed; what an area has to say of its own it says here.
 */
export type Area = {
  /** Its folder. */
  name: string;
  ticks?: readonly Tick[];
  /** For the inbox: what the lines of tasks about these subjects tell, by the subject's id. One query a page. */
  lines?: {
    of: SubjectType;
    read: (db: Database, ids: readonly string[]) => Promise<Map<string, Partial<TaskLine>>>;
  };
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
  /** For the directory: what a resource's page shows of this area. */
  section?: (ctx: Ctx, resource: ShownResource) => Promise<Partial<ResourceSection>>;
  /** For the server: the path whose body is a file instead of JSON, how large it may be, and of which kinds. */
  files?: { path: string | RegExp; bytes: number; takes: (contentType: string | undefined) => boolean };
};
