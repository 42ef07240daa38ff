import { realDeps } from '../../foundation/deps.ts';
import { besideProduct } from '../server/beside.ts';
import { prepare } from '../server/database.ts';
import { inForce } from '../server/in-force.ts';
import { logOf } from '../server/log.ts';
import { tickOnce } from '../server/once.ts';
import { profileOf } from '../server/profile.ts';

/**
 * `pnpm tick`: what fell due and what is in the outbox, done once, for a cron. Works beside the running product, and safe
 * whoever else does it too.
 */
await besideProduct(
  () => null,
  async (_, { database, config }) => {
    await prepare(database);
    const rules = await inForce({ ...config, profile: await profileOf(database.db, config) });
    const deps = realDeps(database.db, rules, {
      sessionSecret: '-',
      secureCookies: true,
      trustProxy: false,
      auditHash: config.auditHash,
      accounts: config.accounts,
      sso: config.sso,
      opening: config.opening,
      mail: config.mail,
      todos: config.todos,
      log: logOf(config),
    });
    try {
      await deps.outbox.open();
      const { changed, sent } = await tickOnce(database.url, config, deps);
      return [`${changed} changed, ${sent} sent.`];
    } finally {
      await deps.outbox.close();
    }
  },
);
