import { parseArgs } from 'node:util';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { besideProduct } from '../server/beside.ts';
import type { OpenDatabase } from '../server/database.ts';

/** Shortest key, characters: it is all that stands between a lost disk and everything on it. */
const keyLength = 20;

/** BACKUP_KEY; null when the backup is not encrypted. @throws CannotStart when it is short */
function keyFrom(env: Record<string, string | undefined>): string | null {
  const key = env.BACKUP_KEY?.trim() || null;
  if (key !== null && key.length < keyLength)
    throw new CannotStart(`BACKUP_KEY must have at least ${keyLength} characters.`);
  return key;
}

type Options = Record<string, { type: 'string' | 'boolean' }>;
/** The place that was named, the flags, and the key. */
type Given = { place: string; flags: Record<string, string | boolean | undefined>; key: string | null };

/** The one place that is named, and the flags; null when it was called otherwise. */
function given(options: Options): Omit<Given, 'key'> | null {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [place, ...others] = positionals.filter((word) => word !== '--');
    return place && others.length === 0 ? { place, flags: values } : null;
  } catch {
    return null;
  }
}

/** Runs a command on the database that the product uses, as its owner, and prints what it came to. */
export const runOn = (
  { usage, options }: { usage: string; options: Options },
  work: (world: Given & { database: OpenDatabase }) => Promise<readonly string[]>,
): Promise<void> =>
  besideProduct(
    (): Given => {
      const asked = given(options);
      if (asked === null) throw new CannotStart(usage);
      return { ...asked, key: keyFrom(process.env) };
    },
    (asked, { database }) => work({ ...asked, database }),
  );
