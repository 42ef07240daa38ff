import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { openDatabase } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { v7 } from 'uuid';
import { oneTimeDays } from '../../areas/session/rules/one-time.ts';
import { besideProduct } from '../server/beside.ts';
import { prepare } from '../server/database.ts';
import { resetOnMachine } from './reset.ts';

/** `pnpm account:reset ACCOUNT`: a one-time password where no administrator is left to give one. */
const usage = 'account:reset ACCOUNT [--second-factor]';

function given() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'second-factor': { type: 'boolean', default: false } },
    });
    const [account, ...others] = positionals.filter((word) => word !== '--');
    if (account && others.length === 0) return { account, secondFactor: values['second-factor'] };
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
  throw new CannotStart(usage);
}

await besideProduct(given, async (wanted, { database }) => {
  const owner = openDatabase(database.ownerUrl, { max: 1 });
  try {
    await prepare(database);
    const by = `${userInfo().username} (account:reset)`;
    const password = await resetOnMachine(owner.db, { ...wanted, by, clock: () => new Date(), newId: () => v7() });
    return [
      `One-time password of ${wanted.account}, shown only this once, good for ${oneTimeDays} days:`,
      `  ${password}`,
    ];
  } finally {
    await owner.close();
  }
});
