import { Hono } from 'hono';
import { commandRoutes } from '../../cases/routes.ts';
import * as audit from '../../foundation/audit.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { commandDemand, fileDemand } from './commands.ts';
import { demandCommands, exportInput, fileInput, likeInput, listInput } from './inputs.ts';
import { demandDetail, exportDemands, listDemands, whatIsLike } from './queries.ts';

/** 共享需求: what the directory does not hold, by whom it is needed and what came of it. */
export const demandRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) => c.json(await listDemands(await ctxOf(c), c.req.valid('query'))))
  .post('/', input('json', fileInput), async (c) => c.json(await fileDemand(await ctxOf(c), c.req.valid('json')), 201))
  .get('/like', input('query', likeInput), async (c) => c.json(await whatIsLike(await ctxOf(c), c.req.valid('query'))))
  .get('/export.xlsx', input('query', exportInput), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    const workbook = await exportDemands(ctx, filters, language);
    await audit.recordRead(ctx, 'demand.export', { type: 'department', id: ctx.actor.departmentId }, filters);
    return workbook;
  })
  .get('/:id', async (c) => c.json(await demandDetail(await ctxOf(c), idParam(c))))
  .route('/', commandRoutes(demandCommands, commandDemand));
