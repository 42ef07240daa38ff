import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Env } from './http.ts';

/**
 * What is told of an answer, for the log and the figures: which route, never the path or query with what stands in them,
 * nor who asked and from where. Who did what stands in the audit log, by the same request id.
 */
export type Answered = { requestId: string; method: string; route: string; status: number; seconds: number };

/** Paths that fit no route count as one. */
const nowhere = '*';

/** Tells `deps.onAnswer` of every answer, failures included. */
export const observed: MiddlewareHandler<Env> = async (c, next) => {
  const begun = performance.now();
  await next();
  // Of whatever answered: others of the same path may stand behind it
  const path = routePath(c);
  c.get('deps').onAnswer({
    requestId: c.get('requestId'),
    method: c.req.method,
    route: path.endsWith('*') ? nowhere : path,
    status: c.res.status,
    seconds: (performance.now() - begun) / 1000,
  });
};
