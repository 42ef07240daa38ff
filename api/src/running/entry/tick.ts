import { existsSync } from 'node:fs';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { readConfig } from '../../foundation/config.ts';
import { realDeps } from '../../foundation/deps.ts';
import { profiles } from '../../law/profiles.ts';
import { openBeside, prepare } from '../server/database.ts';
import { inForce } from '../server/in-force.ts';
import { logOf } from '../server/log.ts';
import { tickOnce } from '../server/once.ts';

/**
 * `pnpm tick`: what fell due and what is in the outbox, done once, for a cron. Works beside the running product, and safe
 * whoever else does it too.
 */
if (existsSync('.env')) process.loadEnvFile('.env');
try {
  const reading = readConfig({ SESSION_SECRET: '-'.repeat(32), ...process.env }, Object.keys(profiles));
  if (!reading.ok) throw new CannotStart(reading.message);
  const { config } = reading;
  const rules = await inForce(config);
  const database = await openBeside(config);
  try {
    await prepare(database);
    const deps = realDeps(database.db, rules, {
      sessionSecret: '-',
      secureCookies: true,
      trustProxy: false,
      auditHash: config.auditHash,
      accounts: config.accounts,
      mail: config.mail,
      log: logOf(config),
    });
    const { changed, sent } = await tickOnce(database.url, config, deps);
    await deps.outbox.close();
    console.log(`${changed} changed, ${sent} sent.`);
  } finally {
    await database.close();
  }
} catch (error) {
  console.error(error instanceof CannotStart ? error.message : error);
  process.exitCode = 1;
}
