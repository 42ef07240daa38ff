import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { ofTheApi } from '../server/api-paths.ts';
import { consoleApp } from '../server/console.ts';
import { fetch } from './function.ts';

/**
 * The function behind a port, for clouds that start a program and pass HTTP on to it. The port is `PORT`, or what Aliyun
 * FC says, or 9000; with `SERVE_CONSOLE=1` the console beside it is given out too.
 */
const port = Number(process.env.PORT || process.env.FC_SERVER_PORT || 9000);
const pages =
  process.env.SERVE_CONSOLE === '1'
    ? consoleApp(fileURLToPath(new URL('./console', import.meta.url)), process.env.BEHIND_PROXY === '1', {
        api: { fetch },
        site: process.env.CONSOLE_URL || null,
      })
    : null;
const server = serve(
  {
    fetch: (request, env) =>
      pages === null || ofTheApi.test(new URL(request.url).pathname) ? fetch(request, env) : pages.fetch(request),
    port,
    hostname: process.env.HOST || '0.0.0.0',
  },
  (bound) => console.log(`Listening on ${bound.port}`),
);
// What has been asked is answered first
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.close(() => process.exit(0)));
