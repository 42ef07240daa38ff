import { type Database, openDatabase } from '@onesource/db/client';
import { runningEmbedded, startEmbedded } from '@onesource/db/embedded';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { migrate } from '@onesource/db/migrate';
import { reasonOf } from '@onesource/db/reason';
import type { Config } from '../../foundation/config.ts';
import { canOrder } from '../../foundation/order.ts';

/** How long a database may take to answer the first time, milliseconds. */
const patience = 4000;

export type OpenDatabase = {
  db: Database;
  url: string;
  /** Whoever owns the tables; the same as `url` where nobody else was named. */
  ownerUrl: string;
  close(): Promise<void>;
  /** Resolves if the database ends of itself, which only the embedded one tells. */
  died: Promise<string>;
};

/** Throws CannotStart, in one line without a secret, when that database does not answer as it must. */
async function probe(db: Database, url: string): Promise<void> {
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
}

async function openGiven(url: string, ownerUrl: string): Promise<OpenDatabase> {
  // The owner first: the application's role may be made only when the database is prepared
  const owner = openDatabase(ownerUrl, { max: 1 });
  try {
    await probe(owner.db, ownerUrl);
  } finally {
    await owner.close();
  }
  const { db, close } = openDatabase(url);
  return { db, url, ownerUrl, close, died: new Promise(() => {}) };
}

/** Brings the schema up to date and sees that the application gets in. Throws CannotStart. */
export async function prepare({ db, url, ownerUrl }: OpenDatabase): Promise<void> {
  await migrate(ownerUrl, url);
  await probe(db, url);
}

/** Opens the database that the configuration names, or the embedded one. Throws CannotStart without secrets. */
export async function openOrStart({
  databaseUrl,
  databaseOwnerUrl,
  dataDir,
}: Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'dataDir'>): Promise<OpenDatabase> {
  if (databaseUrl !== null) return openGiven(databaseUrl, databaseOwnerUrl ?? databaseUrl);
  const { url, ownerUrl, stop, died } = await startEmbedded({ dataDir });
  const { db, close } = openDatabase(url);
  const closeBoth = async () => {
    await close();
    await stop();
  };
  return { db, url, ownerUrl, close: closeBoth, died };
}

/**
 * The same for a command that works beside the product: where the embedded database runs already, that one, as its owner.
 * Throws CannotStart without secrets.
 */
export async function openBeside(
  config: Pick<Config, 'databaseUrl' | 'databaseOwnerUrl' | 'dataDir'>,
): Promise<OpenDatabase> {
  const running = config.databaseUrl === null ? await runningEmbedded(config.dataDir) : null;
  return running === null ? openOrStart(config) : openGiven(running, running);
}
