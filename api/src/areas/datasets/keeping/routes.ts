import { Hono } from 'hono';
import { listWorkbook } from '../../../cases/sheet.ts';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { sayOfCycle } from './commands.ts';
import { cycleInputs, keepingExport, keepingQuery } from './inputs.ts';
import { everyKept, keptUp } from './queries.ts';
import { keptSheet } from './sheet.ts';

/** 数据更新, below `/api/datasets`; a dataset goes by the id of its resource. */
export const keepingRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', keepingQuery), async (c) => c.json(await keptUp(await ctxOf(c), c.req.valid('query'))))
  .get('/export.xlsx', input('query', keepingExport), async (c) => {
    const { language, ...filters } = c.req.valid('query');
    const ctx = await ctxOf(c);
    return listWorkbook(ctx, keptSheet, await everyKept(ctx, filters), language);
  })
  .post('/:id/ask-cycle', input('json', cycleInputs['ask-cycle']), async (c) =>
    c.json(await sayOfCycle(await ctxOf(c), idParam(c), { type: 'ask-cycle', ...c.req.valid('json') })),
  )
  .post('/:id/withdraw-cycle', input('json', cycleInputs['withdraw-cycle']), async (c) =>
    c.json(await sayOfCycle(await ctxOf(c), idParam(c), { type: 'withdraw-cycle', ...c.req.valid('json') })),
  )
  .post('/:id/answer-cycle', input('json', cycleInputs['answer-cycle']), async (c) =>
    c.json(await sayOfCycle(await ctxOf(c), idParam(c), { type: 'answer-cycle', ...c.req.valid('json') })),
  )
  .post('/:id/end-cycle', input('json', cycleInputs['end-cycle']), async (c) =>
    c.json(await sayOfCycle(await ctxOf(c), idParam(c), { type: 'end-cycle', ...c.req.valid('json') })),
  );
