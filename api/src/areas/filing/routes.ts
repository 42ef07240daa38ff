import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { fileResponsible } from './commands.ts';
import { exportQuery, filingInput, filingsQuery, remindInput, termQuery } from './inputs.ts';
import { exportFilings, filingView, listFilings, termOf } from './queries.ts';
import { remindUnfiled } from './reminding.ts';

export const departmentFilingRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id/filing', async (c) => {
    const [ctx, id] = [await ctxOf(c), idParam(c)];
    const filing = await filingView(ctx.db, ctx, id);
    await audit.recordRead(ctx, 'filing.read', { type: 'department', id });
    return c.json(filing);
  })
  .put('/:id/filing', input('json', filingInput), async (c) =>
    c.json(await fileResponsible(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .get('/:id/filing/term', input('query', termQuery), async (c) =>
    c.json(await termOf(await ctxOf(c), idParam(c), c.req.valid('query').changedOn)),
  );

export const filingRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', filingsQuery), async (c) => c.json(await listFilings(await ctxOf(c), c.req.valid('query'))))
  .post('/remind', input('json', remindInput), async (c) =>
    c.json(await remindUnfiled(await ctxOf(c), c.req.valid('json'))),
  )
  .get('/export.xlsx', input('query', exportQuery), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    const book = await exportFilings(ctx, filters, language);
    await audit.recordRead(ctx, 'filing.export', { type: 'department', id: ctx.actor.departmentId }, filters);
    return book;
  });
