import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { exportQuery, listQuery } from './inputs.ts';
import { compiledList, compiledLists, exportList } from './queries.ts';

/** 目录与清单: what the text in force has compiled of the directory, as pages and as workbooks. */
export const compiledRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(compiledLists(await ctxOf(c))))
  .get('/:kind', input('query', listQuery), async (c) =>
    c.json(await compiledList(await ctxOf(c), c.req.param('kind'), c.req.valid('query'))),
  )
  .get('/:kind/export.xlsx', input('query', exportQuery), async (c) => {
    const [ctx, kind, { language, ...filters }] = [await ctxOf(c), c.req.param('kind'), c.req.valid('query')];
    const workbook = await exportList(ctx, kind, filters, language);
    await audit.recordRead(
      ctx,
      'list.export',
      { type: 'department', id: ctx.actor.departmentId },
      { kind, ...filters },
    );
    return workbook;
  });
