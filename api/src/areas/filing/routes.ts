import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { fileResponsible } from './commands.ts';
import { filingInput, filingsQuery, termQuery } from './inputs.ts';
import { filingView, listFilings, termOf } from './queries.ts';

export const departmentFilingRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id/filing', async (c) => {
    const ctx = await ctxOf(c);
    return c.json(await filingView(ctx.db, ctx, idParam(c)));
  })
  .put('/:id/filing', input('json', filingInput), async (c) =>
    c.json(await fileResponsible(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .get('/:id/filing/term', input('query', termQuery), async (c) =>
    c.json(await termOf(await ctxOf(c), idParam(c), c.req.valid('query').changedOn)),
  );

export const filingRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', filingsQuery), async (c) => c.json(await listFilings(await ctxOf(c), c.req.valid('query'))));
