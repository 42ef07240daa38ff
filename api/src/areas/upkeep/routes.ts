import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { listBreakdowns } from './breakdowns.ts';
import { backupsQuery, breakdownsQuery, pushesQuery } from './inputs.ts';
import { listPushes, resendPush } from './pushes.ts';
import { listBackups } from './queries.ts';

export const backupRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', backupsQuery), async (c) => c.json(await listBackups(await ctxOf(c), c.req.valid('query'))));

/** 待办推送 to the office platform (协同办公平台). */
export const pushRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', pushesQuery), async (c) => c.json(await listPushes(await ctxOf(c), c.req.valid('query'))))
  .post('/:id/resend', async (c) => c.json(await resendPush(await ctxOf(c), idParam(c))));

/** 定时处理出错: what time could not do. */
export const breakdownRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', breakdownsQuery), async (c) =>
    c.json(await listBreakdowns(await ctxOf(c), c.req.valid('query'))),
  );
