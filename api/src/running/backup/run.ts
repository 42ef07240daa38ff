import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { readConfig } from '../../foundation/config.ts';
import { profiles } from '../../law/profiles.ts';
import { type OpenDatabase, openBeside } from '../server/database.ts';

type Env = Record<string, string | undefined>;

/** Shortest key, characters: it is all that stands between a lost disk and everything on it. */
const keyLength = 20;

/** BACKUP_KEY; null when the backup is not encrypted. @throws CannotStart when it is short */
export function keyFrom(env: Env): string | null {
  const key = env.BACKUP_KEY?.trim() || null;
  if (key !== null && key.length < keyLength)
    throw new CannotStart(`BACKUP_KEY must have at least ${keyLength} characters.`);
  return key;
}

type Options = Record<string, { type: 'string' | 'boolean' }>;
type Given = { place: string; flags: Record<string, string | boolean | undefined> };

/** The one place that is named, and the flags; null when it was called otherwise. */
function given(options: Options): Given | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [place, ...others] = positionals.filter((word) => word !== '--');
    return place && others.length === 0 ? { place, flags: values } : null;
  } catch {
    return null;
  }
}

/** Runs a command on the database that the product uses, as its owner, and prints what it came to. */
export async function runOn(
  { usage, options }: { usage: string; options: Options },
  work: (world: Given & { database: OpenDatabase; env: Env }) => Promise<readonly string[]>,
): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const asked = given(options);
    if (asked === null) throw new CannotStart(usage);
    const reading = readConfig({ SESSION_SECRET: '-'.repeat(32), ...process.env }, Object.keys(profiles));
    if (!reading.ok) throw new CannotStart(reading.message);
    keyFrom(process.env);
    const database = await openBeside(reading.config);
    try {
      for (const line of await work({ ...asked, database, env: process.env })) console.log(line);
    } finally {
      await database.close();
    }
  } catch (error) {
    console.error(error instanceof CannotStart ? error.message : error);
    process.exitCode = 1;
  }
}
