import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { workbookHeaders } from '../../spreadsheet/content-type.ts';
import { signedIn } from '../session/middleware.ts';
import { auditQuery, daysQuery, exportQuery, verifyQuery } from './inputs.ts';
import { exportAudit, listAudit, sealedDays, verifyAudit } from './queries.ts';
import { auditWorkbook } from './sheet.ts';

export const auditRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', auditQuery), async (c) => c.json(await listAudit(await ctxOf(c), c.req.valid('query'))))
  .get('/days', input('query', daysQuery), async (c) => c.json(await sealedDays(await ctxOf(c), c.req.valid('query'))))
  .get('/export.xlsx', input('query', exportQuery), async (c) => {
    const asked = c.req.valid('query');
    const lines = await exportAudit(await ctxOf(c), asked);
    return c.body(auditWorkbook(lines, asked.language), 200, workbookHeaders('audit.xlsx'));
  })
  .get('/verify', input('query', verifyQuery), async (c) =>
    c.json(await verifyAudit(await ctxOf(c), c.req.valid('query'))),
  );
