import { openDatabase } from '@onesource/db/client';
import { CannotStart } from '@onesource/db/embedded/refusal';
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { createApp } from '../../app.ts';
import { readConfig } from '../../foundation/config.ts';
import { realDeps } from '../../foundation/deps.ts';
import { profiles } from '../../law/profiles.ts';
import { inForce } from '../server/in-force.ts';
import { logOf } from '../server/log.ts';
import { tickOnce } from '../server/once.ts';
import { profileOf } from '../server/profile.ts';
import { connections } from './connections.ts';

let made: Promise<Awaited<ReturnType<typeof make>>> | null = null;

/** Reads the environment, builds the app, and sees under which profile the database is run. @throws Error in one line for the operator */
async function make() {
  const reading = readConfig({ ...process.env, DEMO: '0' }, Object.keys(profiles));
  if (!reading.ok) throw new Error(reading.message);
  const { config } = reading;
  if (config.databaseUrl === null || config.sessionSecret === null)
    throw new Error('DATABASE_URL and SESSION_SECRET are required: a function has no database of its own.');
  const { db } = openDatabase(config.databaseUrl, { max: connections });
  const rules = await inForce(config);
  const deps = realDeps(db, rules, {
    sessionSecret: config.sessionSecret,
    // A function is reached through HTTPS only
    secureCookies: true,
    trustProxy: config.behindProxy,
    auditHash: config.auditHash,
    mail: config.mail,
    todos: config.todos,
    log: logOf(config),
    accounts: config.accounts,
    sso: config.sso,
    opening: config.opening,
  });
  // A database that is away now is said by what is asked of it
  await profileOf(db, { ...config, profileGiven: true }).catch((error) => {
    if (error instanceof CannotStart) throw error;
  });
  // Where it cannot be now, the first command that sends something tries again
  await deps.outbox.open().catch((error) => deps.onError(error, 'outbox'));
  const url = config.databaseUrl;
  const run = () => tickOnce(url, config, deps);
  const app = createApp(deps, config.tickSecret === null ? null : { secret: config.tickSecret, run });
  return { run, app, answer: handle(app) };
}

/** Made at the first call and kept while the instance lives; nothing happens at import. */
function instance() {
  made ??= make().catch((error) => {
    // The next call may find things in order
    made = null;
    throw error;
  });
  return made;
}

/** The API for AWS Lambda and what speaks its events: API Gateway (HTTP and REST), function URLs, load balancers. */
export const handler = async (event: LambdaEvent, context?: LambdaContext) => (await instance()).answer(event, context);

/** The API for runtimes that pass a standard Request; `env` may tell of the connection, as `callerAddress` reads it. */
export const fetch = async (request: Request, env?: unknown): Promise<Response> =>
  (await instance()).app.fetch(request, env ?? {});

/** What time does and what is in the outbox, for a cloud's cron to call every minute or so; calling it more often is harmless. */
export const scheduled = async (): Promise<{ changed: number; sent: number }> => {
  const { run } = await instance();
  return run();
};

export default { fetch };
