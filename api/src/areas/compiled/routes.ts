import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { exportQuery, type ListFilters, listQuery } from './inputs.ts';
import { compiledList, compiledLists, demandsCompiled, exportDemandsCompiled, exportList } from './queries.ts';

/** 目录与清单: what the text in force has compiled of the directory, as pages and as workbooks. */
export const compiledRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(compiledLists(await ctxOf(c))))
  .get('/demands', input('query', listQuery), async (c) =>
    c.json(await demandsCompiled(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/demands/export.xlsx', input('query', exportQuery), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    return told(ctx, 'demands', filters, await exportDemandsCompiled(ctx, filters, language));
  })
  .get('/:kind', input('query', listQuery), async (c) =>
    c.json(await compiledList(await ctxOf(c), c.req.param('kind'), c.req.valid('query'))),
  )
  .get('/:kind/export.xlsx', input('query', exportQuery), async (c) => {
    const [ctx, kind, { language, ...filters }] = [await ctxOf(c), c.req.param('kind'), c.req.valid('query')];
    return told(ctx, kind, filters, await exportList(ctx, kind, filters, language));
  });

/** A workbook, once it is written down that it was taken. */
async function told(ctx: Ctx, kind: string, filters: ListFilters, workbook: Response): Promise<Response> {
  const subject = { type: 'department', id: ctx.actor.departmentId } as const;
  await audit.recordRead(ctx, 'list.export', subject, { kind, ...filters });
  return workbook;
}
