import { Hono } from 'hono';
import { commandRoutes } from '../../cases/routes.ts';
import * as audit from '../../foundation/audit.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { commandDiscrepancy, reportDoubt } from './commands.ts';
import { itemsToDoubt } from './doubtable.ts';
import { discrepancyCommands, exportInput, listInput, reportInput } from './inputs.ts';
import { discrepancyDetail, exportDiscrepancies, listDiscrepancies } from './queries.ts';

export const discrepancyRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) =>
    c.json(await listDiscrepancies(await ctxOf(c), c.req.valid('query'))),
  )
  .post('/', input('json', reportInput), async (c) =>
    c.json(await reportDoubt(await ctxOf(c), c.req.valid('json')), 201),
  )
  .get('/export.xlsx', input('query', exportInput), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    await audit.recordRead(ctx, 'discrepancy.export', { type: 'department', id: ctx.actor.departmentId }, filters);
    return exportDiscrepancies(ctx, filters, language);
  })
  .get('/resources/:id', async (c) => c.json(await itemsToDoubt(await ctxOf(c), idParam(c))))
  .get('/:id', async (c) => c.json(await discrepancyDetail(await ctxOf(c), idParam(c))))
  .route('/', commandRoutes(discrepancyCommands, commandDiscrepancy));
