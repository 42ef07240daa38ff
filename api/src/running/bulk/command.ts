import { parseArgs } from 'node:util';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { servedBy } from '../../foundation/deps.ts';
import { forLog } from '../../foundation/errors.ts';
import { type Outbox, openOutbox } from '../../foundation/outbox.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { profiles } from '../../law/profiles.ts';
import { Unreadable } from '../../spreadsheet/unreadable.ts';
import { besideProduct } from '../server/beside.ts';
import { type OpenDatabase, prepare } from '../server/database.ts';
import { profileOf } from '../server/profile.ts';
import { departmentCalled } from './known.ts';
import { type Language, unreadableText } from './rules/reasons.ts';

/** As the terminal speaks. */
export const language: Language = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  ? 'zh'
  : 'en';

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/** The one file that a command is given, with its options; null where the line is none of the command's, which is said. */
export function commandLine<const Given extends Options>(usage: string, options: Given) {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [file, ...others] = positionals.filter((word) => word !== '--');
    if (file && others.length === 0) return { file, values };
    console.error(usage);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
  process.exitCode = 1;
  return null;
}

/** The department that a command's line names. @throws CannotStart where it is not one */
export async function departmentGiven(db: OpenDatabase['db'], label: string) {
  const department = await departmentCalled(db, label);
  if (!department) throw new CannotStart(`Not one department: ${label}`);
  return department;
}

/** Runs a command on the database that the product uses, beside it where it runs, and prints what it comes to. */
export const command = (
  usage: string,
  work: (world: { db: OpenDatabase['db']; policy: PolicyProfile; outbox: Outbox }) => Promise<readonly string[]>,
): Promise<void> =>
  besideProduct(
    () => null,
    async (_, { database, config }) => {
      const outbox = openOutbox(database.db, {
        serves: servedBy(config),
        onError: (error) => console.error(forLog(error)),
      });
      try {
        await prepare(database);
        const policy = profiles[await profileOf(database.db, config)];
        if (!policy) throw new CannotStart(usage);
        await outbox.open();
        return await work({ db: database.db, policy, outbox });
      } finally {
        await outbox.close();
      }
    },
    (error) => (error instanceof Unreadable ? unreadableText(error, language) : null),
  );
