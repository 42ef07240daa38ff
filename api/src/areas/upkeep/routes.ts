import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { backupsQuery } from './inputs.ts';
import { listBackups } from './queries.ts';

export const backupRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', backupsQuery), async (c) => c.json(await listBackups(await ctxOf(c), c.req.valid('query'))));
