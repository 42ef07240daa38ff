import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../../foundation/http.ts';
import { workbookHeaders } from '../../../spreadsheet/content-type.ts';
import { signedIn } from '../../session/middleware.ts';
import { figuresExport, figuresInput } from './inputs.ts';
import { figureRows, figures } from './queries.ts';
import { figuresWorkbook } from './sheet.ts';

/** 统计, below `/api/figures`. */
export const figureRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', figuresInput), async (c) => c.json(await figures(await ctxOf(c), c.req.valid('query'))))
  .get('/export.xlsx', input('query', figuresExport), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    const rows = await figureRows(ctx, filters);
    return c.body(figuresWorkbook(ctx, rows, language), 200, workbookHeaders('figures.xlsx'));
  });
