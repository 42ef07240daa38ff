import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { auditQuery, verifyQuery } from './inputs.ts';
import { listAudit, verifyAudit } from './queries.ts';

export const auditRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', auditQuery), async (c) => c.json(await listAudit(await ctxOf(c), c.req.valid('query'))))
  .get('/verify', input('query', verifyQuery), async (c) =>
    c.json(await verifyAudit(await ctxOf(c), c.req.valid('query'))),
  );
