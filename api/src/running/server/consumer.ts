import type { Queue } from '@onesource/db/outbox';
import { PgBoss } from 'pg-boss';
import { type Handlers, type Job, quiet } from '../../foundation/outbox.ts';

type Told = (error: unknown) => void;

/** Taken out in one go, and each done at once with the others. */
const batchSize = 10;
/** How long what is under way may take once it is to stop, milliseconds. */
const grace = 10_000;

const queuesOf = (handlers: Handlers): Queue[] =>
  (Object.keys(handlers) as Queue[]).filter((queue) => handlers[queue] !== undefined);

/** Takes out of the outbox over connections of its own: pg-boss speaks another driver, and needs whole sessions. */
function connect(url: string, supervise: boolean, onError: Told): Promise<PgBoss> {
  const boss = new PgBoss({ ...quiet, connectionString: url, max: 2, supervise });
  boss.on('error', (error) => onError(lost(error)));
  return boss.start();
}

/** That driver tells of a lost connection in words only. */
function lost(error: unknown): unknown {
  const gone = error instanceof Error && /^Connection terminated/.test(error.message);
  return gone ? Object.assign(new Error(error.message), { code: 'CONNECTION_CLOSED' }) : error;
}

/** Does one; what fails is told, and answers why. */
async function attempt<Name extends Queue>(
  handlers: Handlers,
  queue: Name,
  job: Job<Name>,
  onError: Told,
): Promise<string | null> {
  try {
    await handlers[queue]?.(job);
    return null;
  } catch (error) {
    onError(error);
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Does what is in the outbox as it comes, until stopped, which waits for what is under way. What fails is tried again
 * later and later; what another process had begun and left is taken up again.
 */
export async function consume(url: string, handlers: Handlers, onError: Told): Promise<() => Promise<void>> {
  const queues = queuesOf(handlers);
  if (queues.length === 0) return async () => {};
  const boss = await connect(url, true, onError);
  for (const queue of queues)
    await boss.work(queue, { batchSize, perJobResults: true, burstWhenBatchFull: true }, (jobs: Job<Queue>[]) =>
      Promise.all(
        jobs.map(async (job) => {
          const reason = await attempt(handlers, queue, job, onError);
          return reason === null
            ? { id: job.id, status: 'completed' as const }
            : { id: job.id, status: 'failed' as const, output: { message: reason } };
        }),
      ),
    );
  return () => boss.stop({ graceful: true, timeout: grace });
}

/** Does once what is in the outbox and due, for a cron. Gives how many were done. */
export async function drain(url: string, handlers: Handlers, onError: Told): Promise<number> {
  const queues = queuesOf(handlers);
  if (queues.length === 0) return 0;
  const boss = await connect(url, false, onError);
  let done = 0;
  try {
    await boss.supervise();
    for (const queue of queues)
      for (let jobs = await take(boss, queue); jobs.length > 0; jobs = await take(boss, queue))
        for (const job of jobs) {
          const reason = await attempt(handlers, queue, job, onError);
          if (reason !== null) await boss.fail(queue, job.id, { message: reason });
          else {
            await boss.complete(queue, job.id);
            done += 1;
          }
        }
  } finally {
    await boss.stop({ graceful: false });
  }
  return done;
}

const take = (boss: PgBoss, queue: Queue): Promise<Job<Queue>[]> => boss.fetch(queue, { batchSize });
