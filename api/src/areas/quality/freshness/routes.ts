import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { freshnessQuery } from './inputs.ts';
import { freshness } from './queries.ts';

/** 数据更新 of all, and of a department. */
export const freshnessRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', freshnessQuery), async (c) => c.json(await freshness(await ctxOf(c), c.req.valid('query'))));
