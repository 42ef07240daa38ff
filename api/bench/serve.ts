import { serve } from '@hono/node-server';
import { openDatabase } from '@onesource/db/client';
import { createApp } from '../src/app.ts';
import { benchDeps } from './product.ts';

/** The API alone, as a process of its own: for the bench, which measures it through HTTP. Tells its port. */
const { db } = openDatabase(process.env.DATABASE_URL ?? '');
const app = createApp(benchDeps(db, { trustProxy: process.env.BENCH_TRUST_PROXY === '1' }));
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => process.send?.({ port }));
