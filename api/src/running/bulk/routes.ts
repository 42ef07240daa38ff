import { Hono } from 'hono';
import { fileHeaders } from '../../areas/attachments/view.ts';
import { signedIn } from '../../areas/session/middleware.ts';
import * as audit from '../../foundation/audit.ts';
import { ApiError } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { mayBeLines, workbookType } from '../../spreadsheet/content-type.ts';
import { bringIn, importOf, refusedLines } from './commands.ts';
import { exportInput, importInput, meaningsInput, reportInput } from './inputs.ts';
import { catalogWorkbook } from './out/export.ts';
import { templateWorkbook } from './out/template.ts';
import { meaningsView, sayMeanings } from './own-words.ts';

const headers = (name: string) => fileHeaders({ name, type: workbookType });

/** Below `/api/resources`, before what takes an id there. */
export const bulkRoutes = new Hono<Env>()
  .use(signedIn)
  .post('/import', input('query', importInput), async (c) => {
    if (!mayBeLines(c.req.header('content-type')))
      throw new ApiError('unsupported_media_type', 'Send a workbook, CSV or JSON lines.');
    // Before anything reads the body as text, which bytes do not survive
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const { done, ...view } = await bringIn(await ctxOf(c), bytes, c.req.valid('query'));
    return c.json(view, done ? 200 : 202);
  })
  .get('/import/meanings', async (c) => c.json(await meaningsView(await ctxOf(c))))
  .put('/import/meanings', input('json', meaningsInput), async (c) =>
    c.json(await sayMeanings(await ctxOf(c), c.req.valid('json'))),
  )
  .get('/import/:id', async (c) => c.json(await importOf(await ctxOf(c), idParam(c))))
  .get('/import/:id/report.xlsx', input('query', reportInput), async (c) => {
    const { language } = c.req.valid('query');
    const [ctx, id] = [await ctxOf(c), idParam(c)];
    const bytes = await refusedLines(ctx, id, language);
    await audit.recordRead(ctx, 'import.download', { type: 'resource', id });
    return c.body(Uint8Array.from(bytes), 200, headers(language === 'zh' ? '未收入的行.xlsx' : 'refused.xlsx'));
  })
  .get('/template.xlsx', async (c) =>
    c.body(Uint8Array.from(await templateWorkbook((await ctxOf(c)).policy)), 200, headers('目录模板.xlsx')),
  )
  .get('/export.xlsx', input('query', exportInput), async (c) => {
    const [ctx, query] = [await ctxOf(c), c.req.valid('query')];
    const book = await catalogWorkbook(ctx, query);
    await audit.recordRead(ctx, 'resource.export', {
      type: 'resource',
      id: query.own ? ctx.actor.departmentId : 'found',
    });
    return c.body(book, 200, headers('目录.xlsx'));
  });
