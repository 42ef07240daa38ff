import { Hono } from 'hono';
import { ApiError, notFound } from '../../foundation/errors.ts';
import type { Env } from '../../foundation/http.ts';
import { bears } from './bearer.ts';

/** Who may say that it is time, and what is done then. */
export type Ticking = {
  secret: string;
  run: () => Promise<{ changed: number; sent: number }>;
};

/**
 * `POST /api/tick`: what time does, for a cron that can only call an address. `changed` is the number of records, `sent`
 * that of what left. Called more often, or twice at once, it does nothing more. Without a secret there is no such path.
 */
export const tickRoutes = (ticking: Ticking | null) =>
  new Hono<Env>().post('/', async (c) => {
    if (ticking === null) throw notFound('path');
    if (!bears(c.req.header('authorization'), ticking.secret))
      throw new ApiError('unauthenticated', 'TICK_SECRET is needed.', undefined, { 'www-authenticate': 'Bearer' });
    return c.json(await ticking.run());
  });
