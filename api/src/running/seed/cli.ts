import { openDatabase } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { migrate } from '@onesource/db/migrate';
import { v7 } from 'uuid';
import { inForce } from '../server/in-force.ts';
import { underProfile } from '../server/profile.ts';
import { atTerminal, settings } from '../server/terminal.ts';
import { seed } from './seed.ts';

/**
 * `pnpm db:seed`: reference data, and the demo with DEMO=1 and DEMO_PASSWORD, into the database named by DATABASE_URL,
 * under the profile and the calendar that the product is started with.
 */
async function load(): Promise<void> {
  const config = settings();
  if (!config.databaseUrl) throw new CannotStart('DATABASE_URL is required.');
  if (config.demo && !config.demoPassword) throw new CannotStart('DEMO=1 needs a DEMO_PASSWORD here.');
  const law = await inForce(config);
  await migrate(config.databaseOwnerUrl ?? config.databaseUrl, config.databaseUrl);
  const { db, close } = openDatabase(config.databaseUrl);
  try {
    for (const line of await underProfile(db, config, () => new Date())) console.log(line);
    const demoPassword = config.demo ? config.demoPassword : null;
    const { created, locked } = await seed(db, { ...law, newId: () => v7(), now: new Date(), demoPassword, day: true });
    console.log(created.length === 0 ? 'Everything was there.' : `${created.length} accounts added.`);
    if (locked > 0) console.log(`${locked} demo accounts locked: nobody signs in with them any more.`);
    if (!config.demo) for (const { account, password } of created) console.log(`${account}  ${password}`);
  } finally {
    await close();
  }
}

await atTerminal(load);
