import type { Database, Transaction } from '@onesource/db/client';
import { plain, type Queue } from '@onesource/db/outbox';
import { sql } from 'drizzle-orm';
import { type Db, fromDrizzle, PgBoss } from 'pg-boss';

/** What leaves the platform, by its queue. Ids only: what is said, is read when it leaves. */
export type Jobs = {
  /** The notice `taskId` to the person `userId`. */
  mail: { taskId: string; userId: string };
};

/** Where commands put what is to leave: written in their own transaction, and so gone with it when it is rolled back. */
export type Outbox = {
  /** Whether anything leaves by that queue: what nobody sends out is not put in. */
  serves(queue: Queue): boolean;
  put<Name extends Queue>(tx: Transaction, queue: Name, jobs: readonly Jobs[Name][]): Promise<void>;
  close(): Promise<void>;
};

/** Of an office whose platform sends nothing out. */
export const noOutbox: Outbox = { serves: () => false, put: async () => {}, close: async () => {} };

/** The owner migrates; and neither its clock nor its register of instances is of use here. */
export const quiet = { migrate: false, schedule: false, registerInstance: false, persistWarnings: false } as const;

function through(db: Pick<Database, 'execute'>): Db {
  const drizzled = fromDrizzle(db, sql);
  return { executeSql: (text, values) => drizzled.executeSql(text, values?.map(plain)) };
}

/** Puts in through the application's own connections; takes nothing out, and does nothing before it is first used. */
export function openOutbox(
  db: Database,
  { serves, onError }: { serves: readonly Queue[]; onError: (error: unknown) => void },
): Outbox {
  let started: Promise<PgBoss> | null = null;
  const start = async () => {
    const boss = new PgBoss({ ...quiet, db: through(db), supervise: false });
    boss.on('error', onError);
    return boss.start();
  };
  return {
    serves: (queue) => serves.includes(queue),
    async put(tx, queue, jobs) {
      if (jobs.length === 0 || !serves.includes(queue)) return;
      started ??= start().catch((error) => {
        started = null;
        throw error;
      });
      const boss = await started;
      await boss.insert(
        queue,
        jobs.map((data) => ({ data })),
        { db: through(tx) },
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
