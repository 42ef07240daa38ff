import { Hono } from 'hono';
import { ctxOf, type Env } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { workbenchOf } from './queries.ts';

export const workbenchRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(await workbenchOf(await ctxOf(c))));
