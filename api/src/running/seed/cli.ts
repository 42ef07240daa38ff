import { openDatabase } from '@onesource/db/client';
import { migrate } from '@onesource/db/migrate';
import { v7 } from 'uuid';
import { readConfig } from '../../foundation/config.ts';
import { chineseCalendar } from '../../law/calendar/working-days.ts';
import { profiles } from '../../law/profiles.ts';
import { seed } from './seed.ts';

/** `pnpm db:seed`: reference data, and the demo with DEMO=1 and DEMO_PASSWORD, into the database named by DATABASE_URL. */
const reading = readConfig({ SESSION_SECRET: '-'.repeat(32), ...process.env }, Object.keys(profiles));
const config = reading.ok ? reading.config : null;
const policy = config && profiles[config.profile];
if (!reading.ok || !config?.databaseUrl || !policy || (config.demo && !config.demoPassword)) {
  const missing = config?.databaseUrl ? 'DEMO=1 needs a DEMO_PASSWORD here.' : 'DATABASE_URL is required.';
  console.error(reading.ok ? missing : reading.message);
  process.exit(1);
}
await migrate(config.databaseOwnerUrl ?? config.databaseUrl, config.databaseUrl);
const { db, close } = openDatabase(config.databaseUrl);
const { created, locked } = await seed(db, {
  policy,
  calendar: chineseCalendar(),
  newId: () => v7(),
  now: new Date(),
  demoPassword: config.demo ? config.demoPassword : null,
});
await close();
console.log(created.length === 0 ? 'Everything was there.' : `${created.length} accounts added.`);
if (locked > 0) console.log(`${locked} demo accounts locked: nobody signs in with them any more.`);
if (!config.demo) for (const { account, password } of created) console.log(`${account}  ${password}`);
