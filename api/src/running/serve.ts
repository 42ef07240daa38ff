import type { Server } from 'node:http';
import { serve as listen } from '@hono/node-server';
import { createApp } from '../app.ts';
import { unseatedExaminers } from '../areas/organisation/offices.ts';
import type { Config } from '../foundation/config.ts';
import { realDeps } from '../foundation/deps.ts';
import { type Round, tick } from '../tick.ts';
import { seed } from './seed/seed.ts';
import { ofTheApi } from './server/api-paths.ts';
import { consoleApp } from './server/console.ts';
import { consume } from './server/consumer.ts';
import { openOrStart, prepare } from './server/database.ts';
import { handlersFor } from './server/handlers.ts';
import { inForce } from './server/in-force.ts';
import { kept, newPassword, newSecret } from './server/kept.ts';
import { logOf } from './server/log.ts';
import { metricsApp, openMetrics } from './server/metrics.ts';
import { checkPort } from './server/port.ts';
import { underProfile } from './server/profile.ts';
import { repeatedly } from './server/timer.ts';
import { addressOf, welcome } from './server/welcome.ts';

/** A running OneSource. `stop` answers what has been asked, then closes everything; `died` tells why it cannot go on. */
export type Serving = { stop(): Promise<void>; died: Promise<string> };

/** How long running requests may take once we are to stop, milliseconds. */
const grace = 3000;
/** How often it is seen to what falls due, milliseconds. */
const minute = 60_000;

/**
 * Starts everything: database, migrations, reference data, API and console. `consoleFolder` holds the built console.
 * Throws CannotStart, whose message is one line for the operator.
 */
export async function serve(config: Config, consoleFolder: string, print: (line: string) => void): Promise<Serving> {
  const rules = await inForce(config);
  await checkPort(config.port, config.host);

  print(config.databaseUrl === null ? 'Starting PostgreSQL …' : 'Connecting to the database …');
  const database = await openOrStart(config);
  const { db, close, died } = database;
  try {
    const keep = (name: string, make: () => string) =>
      config.databaseUrl === null ? kept(config.dataDir, name, make) : make();
    const demoPassword = config.demo ? (config.demoPassword ?? keep('demo-password', newPassword)) : undefined;
    const secret = config.sessionSecret ?? keep('session-secret', newSecret);

    print('Preparing the data …');
    await prepare(database);
    for (const line of await underProfile(db, config, () => new Date())) print(line);
    if (config.databaseUrl !== null && config.databaseOwnerUrl === null)
      print('DATABASE_OWNER_URL is not set: the application owns its tables and could change the audit log.');
    const { behindProxy } = config;
    const [log, metrics] = [logOf(config), openMetrics(db)];
    const deps = realDeps(db, rules, {
      sessionSecret: secret,
      secureCookies: behindProxy,
      trustProxy: behindProxy,
      auditHash: config.auditHash,
      mail: config.mail,
      todos: config.todos,
      log: {
        answered(answer) {
          metrics.answered(answer);
          log.answered(answer);
        },
        failed(failure) {
          metrics.failed();
          log.failed(failure);
        },
      },
      accounts: config.accounts,
      sso: config.sso,
      opening: config.opening,
    });
    await deps.outbox.open();
    const { policy } = deps;
    const { created, locked } = await seed(db, {
      ...deps,
      now: deps.clock(),
      demoPassword: demoPassword ?? null,
      day: true,
    });

    // What is in the outbox is taken out all the time here
    const api = createApp(
      deps,
      config.tickSecret === null
        ? null
        : { secret: config.tickSecret, run: async () => ({ changed: await tick(deps), sent: 0 }) },
    );
    const server = await open(
      {
        api,
        pages: consoleApp(consoleFolder, config.behindProxy, { api, site: config.opening.url }),
        figures: metricsApp(metrics, config.metricsToken),
      },
      config,
    );
    const bound = server.address();
    const port = typeof bound === 'object' && bound ? bound.port : config.port;
    const unseated = await unseatedExaminers(db, policy);
    for (const line of welcome(
      addressOf(config.host, port),
      config,
      policy,
      { created, locked, unseated },
      demoPassword ?? null,
    ))
      print(line);
    const timed = { every: minute, onError: (error: unknown) => deps.onError(error, 'tick') };
    const stopping = new AbortController();
    const round = (which: Round) => async () => {
      await tick(deps, which, stopping.signal);
      metrics.ticked(which, deps.clock());
    };
    const endTicking = repeatedly(round('prompt'), timed);
    // Looking at every row may take minutes, and nobody's day waits for that; nor does stopping, after which it is begun anew
    const endLooking = repeatedly(round('long'), { ...timed, patience: grace });
    const handlers = handlersFor(deps, config);
    const endConsuming = await consume(database.url, handlers, (error) => deps.onError(error, 'outbox'));
    const stop = async () => {
      stopping.abort();
      await Promise.all([shut(server), endTicking(), endLooking(), endConsuming()]);
      await deps.outbox.close();
      await close();
    };
    return { stop, died };
  } catch (error) {
    await close();
    throw error;
  }
}

type App = { fetch(request: Request, env?: unknown): Response | Promise<Response> };

function open(
  { api, pages, figures }: Record<'api' | 'pages' | 'figures', App>,
  { port, host }: Config,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const fetch = (request: Request, env: unknown) => {
      const { pathname } = new URL(request.url);
      const app = pathname === '/metrics' ? figures : ofTheApi.test(pathname) ? api : pages;
      return app.fetch(request, env);
    };
    // A slow or silent caller must not hold a connection for ever; the upload of a catalog takes its time.
    const serverOptions = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 };
    const server = listen({ fetch, port, hostname: host, serverOptions }, () => resolve(server as Server));
    server.once('error', reject);
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), grace).unref();
  });
}
