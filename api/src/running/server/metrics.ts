import type { Database } from '@onesource/db/client';
import { sql } from 'drizzle-orm';
import { Hono } from 'hono';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../../foundation/observe.ts';
import type { Round } from '../../tick.ts';
import { bears } from '../entry/bearer.ts';

/** Seconds: the pages' own promises lie between. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus reads at `/metrics`, and where answers, failures and ticks are told. */
export function openMetrics(db: Database, options: { process: boolean } = { process: true }) {
  const register = new Registry();
  if (options.process) collectDefaultMetrics({ register });
  const registers = [register];
  const answers = new Histogram({
    name: 'onesource_http_request_duration_seconds',
    help: 'Time to answer, by method, route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const failures = new Counter({
    name: 'onesource_failures_total',
    help: 'Failures told in the log.',
    registers,
  });
  const ticked: Record<Round, Gauge> = {
    prompt: new Gauge({
      name: 'onesource_last_tick_timestamp_seconds',
      help: 'When what falls due was last seen to by this process.',
      registers,
    }),
    long: new Gauge({
      name: 'onesource_last_long_tick_timestamp_seconds',
      help: 'When this process last came to the end of what takes long, such as looking at every row.',
      registers,
    }),
  };
  new Gauge({
    name: 'onesource_outbox_jobs',
    help: 'What is in the outbox, by queue and state.',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset();
      const rows = await db.execute<{ queue: string; state: string; jobs: number }>(sql`
        select name as queue, state::text, count(*)::int as jobs from pgboss.job
        where state in ('created', 'retry', 'active', 'failed') group by 1, 2`);
      for (const { queue, state, jobs } of rows) this.set({ queue, state }, jobs);
    },
  });
  new Gauge({
    name: 'onesource_last_backup_timestamp_seconds',
    help: 'When the last good backup was made; 0: never.',
    registers,
    async collect() {
      const [row] = await db.execute<{ at: number }>(sql`
        select coalesce(extract(epoch from max(finished_at)), 0)::float8 as at from backups where failure is null`);
      this.set(row?.at ?? 0);
    },
  });
  new Gauge({
    name: 'onesource_tick_failures',
    help: 'Records at which what time does fails just now, by what it does.',
    labelNames: ['tick'],
    registers,
    async collect() {
      this.reset();
      const rows = await db.execute<{ tick: string; records: number }>(sql`
        select tick, count(*)::int as records from tick_failures group by 1`);
      for (const { tick, records } of rows) this.set({ tick }, records);
    },
  });
  return {
    answered: ({ method, route, status, seconds }: Answered) =>
      answers.observe({ method, route, status: String(status) }, seconds),
    failed: () => failures.inc(),
    ticked: (round: Round, at: Date) => ticked[round].set(at.getTime() / 1000),
    text: () => register.metrics(),
  };
}
export type Metrics = ReturnType<typeof openMetrics>;

/** `/metrics` for whoever has the token; without one there is no such path. */
export function metricsApp(metrics: Metrics, token: string | null) {
  const app = new Hono();
  app.get('/metrics', async (c) => {
    if (token === null) return c.json({ code: 'not_found', message: 'No such path.' }, 404);
    if (!bears(c.req.header('authorization'), token))
      return c.json({ code: 'unauthenticated', message: 'METRICS_TOKEN is needed.' }, 401);
    return c.text(await metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
  app.onError((_, c) => c.json({ code: 'unavailable', message: 'The database does not answer just now.' }, 503));
  return app;
}
