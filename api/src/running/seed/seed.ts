import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Database, Transaction } from '@onesource/db/client';
import { filesIn } from '@onesource/db/files';
import { users } from '@onesource/db/schema/organisation';
import { loads } from '@onesource/db/schema/reference';
import { eq, sql } from 'drizzle-orm';
import { handInDemoEntries, recordDemoOccasions } from '../../areas/catalog/seed.ts';
import { demoDatasets } from '../../areas/datasets/demo-rows.ts';
import { provideDemoData, registerDemoSenders } from '../../areas/datasets/seed.ts';
import { announceDemoOutage } from '../../areas/delivery/seed.ts';
import { fileDemoDemands } from '../../areas/demands/seed.ts';
import { reportDemoDoubts } from '../../areas/discrepancies/seed.ts';
import { fileDemoPeople } from '../../areas/filing/seed.ts';
import { openDemo } from '../../areas/opening/seed.ts';
import { askDemoOpinions } from '../../areas/opinions/seed.ts';
import { faultyDatasets } from '../../areas/quality/demo-faults.ts';
import { demoBeside, demoPools } from '../../areas/quality/pools/demo-pools.ts';
import { keepDemoPools, keepDemoQuality } from '../../areas/quality/seed.ts';
import { demoDay } from '../../areas/requests/demo/day.ts';
import { fileDemoRequests } from '../../areas/requests/seed.ts';
import { registerDemoScenario } from '../../areas/scenarios/seed.ts';
import { newOneTimePassword } from '../../areas/session/one-time-password.ts';
import * as audit from '../../foundation/audit.ts';
import type { WorkingCalendar } from '../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { type Departments, loadDepartments } from './departments.ts';
import { addAccounts, demoAccounts, firstAccounts, lockDemo, setDemoPassword } from './people.ts';
import { type Place, placeFile, placeOf, spoken } from './place.ts';
import { publishEntries } from './resources.ts';
import type { SeedEntry } from './shorthand.ts';
import { type Stated, stateDemoSources } from './sources.ts';
import type { Telling } from './world.ts';

/** The demo's stories, each beside the area that it is of. */
const tellings: readonly Telling[] = [
  provideDemoData,
  registerDemoSenders,
  keepDemoQuality,
  keepDemoPools,
  fileDemoRequests,
  announceDemoOutage,
  handInDemoEntries,
  askDemoOpinions,
  reportDemoDoubts,
  fileDemoDemands,
  fileDemoPeople,
  registerDemoScenario,
  recordDemoOccasions,
  openDemo,
];
const demoFiles = ['people', 'economy', 'city'] as const;
/** Any constant: whoever loads takes the same lock. */
const lock = 7_101_819;

export type SeedOptions = {
  policy: PolicyProfile;
  calendar: WorkingCalendar;
  now: Date;
  newId: () => string;
  /** Password of the demo accounts; null without the demo. */
  demoPassword: string | null;
  /** As in `StoryWorld`. */
  day?: boolean;
};

/**
 * `created`: accounts made, or opened, just now, with passwords that are not shown again. `locked`: accounts of a demo that was
 * there before and is not wanted any more.
 */
export type Seeded = { created: { account: string; password: string }[]; locked: number };

/** Waits until no other start loads, and then holds others up, idle or not: on a slow machine longer than a command may. */
async function takeTurn(tx: Transaction): Promise<void> {
  for (const timeout of ['lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout'])
    await tx.execute(sql.raw(`set local ${timeout} = 0`));
  await tx.execute(sql`select pg_advisory_xact_lock(${lock})`);
}

/** In place of the demo's fingerprint once its accounts are locked: with the demo wanted again it is all done anew. */
const lockedDemo = 'locked';

/**
 * Loads what every start needs: the city's departments, the regulation's resources, and the demo or the first two posts.
 * Repeating it adds only what is missing; when nothing has changed since the last time one look says so.
 */
export async function seed(db: Database, options: SeedOptions): Promise<Seeded> {
  const folder = filesIn('data');
  const files = new Map<string, string>();
  const names = ['resources.jsonl', ...demoFiles.map((name) => `demo/${name}.jsonl`), 'demo/sources.json'];
  for (const name of names) files.set(name, await readFile(`${folder}${name}`, 'utf8'));
  files.set('departments', await placeFile(options.policy.id));
  const place = placeOf(files.get('departments') ?? '');
  const fingerprint = createHash('sha256')
    .update(options.policy.id)
    .update(options.demoPassword ?? '')
    .update([...files.values()].join('\n'))
    .update(JSON.stringify(demoAccounts))
    .update(JSON.stringify(demoDatasets))
    .update(JSON.stringify(faultyDatasets))
    .update(JSON.stringify([demoPools, demoBeside]))
    .update(JSON.stringify(options.day ? demoDay : []))
    .digest('hex');
  const name = options.demoPassword === null ? 'reference' : 'demo';
  const closed = options.demoPassword === null ? await lockEarlierDemo(db, options) : { locked: 0, renewed: [] };
  const [loaded] = await db.select().from(loads).where(eq(loads.name, name));
  if (loaded?.fingerprint === fingerprint) return { created: closed.renewed, locked: closed.locked };

  const created = await db.transaction(async (tx) => {
    await takeTurn(tx);
    const departments = await loadDepartments(tx, options.newId, place);
    const world = { ...options, departments, actorName: options.policy.titles.authority.zh };
    const entries = (file: string) => linesOf(files.get(file) ?? '', place);
    const listed = entries('resources.jsonl').filter((entry) => isListedBy(options.policy, entry));
    await publishEntries(tx, listed, 'regulation', world);
    const created =
      options.demoPassword === null
        ? await firstPosts(tx, departments, options)
        : await loadDemo(tx, departments, options.demoPassword, options);
    if (options.demoPassword !== null) {
      for (const file of demoFiles) await publishEntries(tx, entries(`demo/${file}.jsonl`), 'demo', world);
      const stated: Stated[] = JSON.parse(spoken(files.get('demo/sources.json') ?? '', place));
      await stateDemoSources(tx, stated, departments.of);
    }
    return created;
  });
  if (options.demoPassword !== null)
    await db.transaction(async (tx) => {
      // Its commands have transactions of their own; this one only keeps a second start waiting
      await takeTurn(tx);
      for (const tell of tellings) await tell(db, options);
    });
  // Last of all: a start that was cut off before this line does it all again, and adds what is missing
  await db
    .insert(loads)
    .values({ name, fingerprint, at: options.now })
    .onConflictDoUpdate({ target: loads.name, set: { fingerprint, at: options.now } });
  return { created: [...closed.renewed, ...created], locked: closed.locked };
}

/** Locks the accounts of a demo that this database held until now. Done once, it is not done again. */
const lockEarlierDemo = (db: Database, { now }: SeedOptions) =>
  db.transaction(async (tx) => {
    await takeTurn(tx);
    const [demo] = await tx.select().from(loads).where(eq(loads.name, 'demo'));
    if (!demo || demo.fingerprint === lockedDemo) return { locked: 0, renewed: [] };
    await tx.update(loads).set({ fingerprint: lockedDemo, at: now }).where(eq(loads.name, 'demo'));
    const closed = await lockDemo(tx, { passwordOf: newOneTimePassword, now });
    const by = { clock: () => now, ip: '', actor: { id: null, name: 'start' } };
    await audit.record(tx, by, {
      action: 'demo.lock',
      subject: { type: 'user', id: 'demo' },
      detail: { locked: closed.locked, renewed: closed.renewed.map(({ account }) => account) },
    });
    return closed;
  });

/** A regulation's list of resources holds under that regulation only. */
export const isListedBy = (
  { regulation }: Pick<PolicyProfile, 'regulation'>,
  { article }: Pick<SeedEntry, 'article'>,
): boolean => article !== undefined && article.split(/[- ]/)[0] === regulation.code;

/** The entries of a file as they are written in a place. */
export const linesOf = (file: string, place: Pick<Place, 'tier'>): SeedEntry[] =>
  spoken(file, place)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): SeedEntry => JSON.parse(line));

async function loadDemo(tx: Transaction, departments: Departments, password: string, { newId, now }: SeedOptions) {
  const added = await addAccounts(tx, demoAccounts, departments, {
    passwordOf: () => password,
    mustChange: false,
    newId,
    now,
  });
  if (added.length < demoAccounts.length) await setDemoPassword(tx, password, now);
  return added;
}

/** Without a demo, two people are needed to let in the others; their passwords are for one sign-in. */
async function firstPosts(tx: Transaction, departments: Departments, { newId, now }: SeedOptions) {
  const [anybody] = await tx.select({ id: users.id }).from(users).limit(1);
  if (anybody) return [];
  const passwordOf = () => randomBytes(12).toString('base64url');
  return addAccounts(tx, firstAccounts, departments, { passwordOf, mustChange: true, newId, now });
}
