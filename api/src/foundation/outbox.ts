import type { Database, Transaction } from '@onesource/db/client';
import { plain, type Queue } from '@onesource/db/outbox';
import type { OpenLetter } from '@onesource/db/vocabulary';
import { sql } from 'drizzle-orm';
import type { Db, PgBoss } from 'pg-boss';

/** What leaves the platform, by its queue. Ids only: what is said, is read when it leaves. */
export type Jobs = {
  /** Work of the inbox that came, changed or is done, to the office platform. */
  todo: { taskId: string };
  /**
   * The task `taskId` to the person `userId`, for the first time or as a reminder; or their daily mail, of what came after
   * `since` and not after `upTo` (ISO times).
   */
  mail: { userId: string } & ({ taskId: string; reminds?: boolean } | { since: string; upTo: string });
  /**
   * The one-time password of that person that is good until then (ISO time), drawn as it leaves. `address`: SHA-256 of where
   * it was asked to go, and goes as long as it is the person's.
   */
  one_time_password: { userId: string; until: string; address: string };
  /** 开放申请: what somebody outside is told of what they asked for, `id`; the token that opens it is drawn as it leaves. */
  open_letter: { letter: OpenLetter; id: string };
};

/** Where commands put what is to leave: written in their own transaction, and so gone with it when it is rolled back. */
export type Outbox = {
  /** Whether anything leaves by that queue: what nobody sends out is not put in. */
  serves(queue: Queue): boolean;
  /**
   * Makes ready to put in, where anything leaves: before somebody is served, for it asks for a connection of its own while
   * whoever puts in holds one.
   */
  open(): Promise<void>;
  /** `later`: not before then. */
  put<Name extends Queue>(tx: Transaction, queue: Name, jobs: readonly Jobs[Name][], later?: Date): Promise<void>;
  close(): Promise<void>;
};

/** Of an office whose platform sends nothing out. */
export const noOutbox: Outbox = {
  serves: () => false,
  open: async () => {},
  put: async () => {},
  close: async () => {},
};

/** The owner migrates; and neither its clock nor its register of instances is of use here. */
export const quiet = { migrate: false, schedule: false, registerInstance: false, persistWarnings: false } as const;

/** Loaded where something leaves only: a function that sends nothing starts without it. */
const library = () => import('pg-boss');

async function through(db: Pick<Database, 'execute'>): Promise<Db> {
  const drizzled = (await library()).fromDrizzle(db, sql);
  return { executeSql: (text, values) => drizzled.executeSql(text, values?.map(plain)) };
}

/** Puts in through the application's own connections; takes nothing out, and does nothing before it is first used. */
export function openOutbox(
  db: Database,
  { serves, onError }: { serves: readonly Queue[]; onError: (error: unknown) => void },
): Outbox {
  let started: Promise<PgBoss> | null = null;
  const start = async () => {
    const { PgBoss } = await library();
    const boss = new PgBoss({ ...quiet, db: await through(db), supervise: false });
    boss.on('error', onError);
    return boss.start();
  };
  const ready = () => {
    started ??= start().catch((error) => {
      // The next one may find things in order
      started = null;
      throw error;
    });
    return started;
  };
  return {
    serves: (queue) => serves.includes(queue),
    async open() {
      if (serves.length > 0) await ready();
    },
    async put(tx, queue, jobs, later) {
      if (jobs.length === 0 || !serves.includes(queue)) return;
      const boss = await ready();
      await boss.insert(
        queue,
        jobs.map((data) => ({ data, ...(later && { startAfter: later }) })),
        { db: await through(tx) },
      );
    },
    async close() {
      const boss = await started?.catch(() => null);
      await boss?.stop({ graceful: false });
    },
  };
}

/** One of a queue to be done: its id stays the same when it is tried again. */
export type Job<Name extends Queue> = { id: string; data: Jobs[Name] };
/** Does one; throws when it is to be tried again. Being done twice must do no harm. */
export type Handlers = { [Name in Queue]?: (job: Job<Name>) => Promise<void> };
