import { type Database, openDatabase } from '@onesource/db/client';
import { runningEmbedded, startEmbedded } from '@onesource/db/embedded';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { canOrder } from '../../foundation/order.ts';

/** How long a database may take to answer the first time, milliseconds. */
const patience = 4000;

export type OpenDatabase = {
  db: Database;
  url: string;
  close(): Promise<void>;
  /** Resolves if the database ends of itself, which only the embedded one tells. */
  died: Promise<string>;
};

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return reasonOf(error.cause);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

async function openGiven(url: string): Promise<OpenDatabase> {
  const { db, close } = openDatabase(url);
  const { host, pathname } = new URL(url);
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patience / 1000} seconds`)), patience);
  });
  try {
    if (!(await Promise.race([canOrder(db), tooLate])))
      throw new Error('its PostgreSQL was built without ICU and cannot sort Chinese names (no collation zh-x-icu)');
  } catch (error) {
    throw new CannotStart(`The database ${pathname.slice(1)} at ${host} cannot be used: ${reasonOf(error)}.`);
  } finally {
    clearTimeout(timer);
  }
  return { db, url, close, died: new Promise(() => {}) };
}

/** Opens the database of that address, or the embedded one when there is none. Throws CannotStart without secrets. */
export async function openOrStart(url: string | null, dataDir: string): Promise<OpenDatabase> {
  if (url !== null) return openGiven(url);
  const { url: own, stop, died } = await startEmbedded({ dataDir });
  const { db, close } = openDatabase(own);
  const closeBoth = async () => {
    await close();
    await stop();
  };
  return { db, url: own, close: closeBoth, died };
}

/**
 * The same for a command that works beside the product: where the embedded database runs already, that one.
 * Throws CannotStart without secrets.
 */
export async function openBeside(url: string | null, dataDir: string): Promise<OpenDatabase> {
  const running = url ?? (await runningEmbedded(dataDir));
  if (running !== null) return openGiven(running);
  return openOrStart(null, dataDir);
}
