import { Hono } from 'hono';
import * as audit from '../../foundation/audit.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { workbookType } from '../../spreadsheet/content-type.ts';
import { fileHeaders } from '../attachments/view.ts';
import { signedIn } from '../session/middleware.ts';
import { downloadGrant, queryGrant } from './commands.ts';
import { csvOf, workbookOf } from './file.ts';
import { downloadInput, previewInput, queryInput, recordsInput, usesExport, usesQuery } from './inputs.ts';
import { listClients, registerClient, withdrawClient } from './open/commands.ts';
import { clientInput } from './open/inputs.ts';
import { previewGrant } from './preview.ts';
import { recordsOfGrant } from './queries.ts';
import { exportUses, listUses } from './uses.ts';

const types = { xlsx: workbookType, csv: 'text/csv; charset=utf-8' };

/** By the id of the request that ended in the grant. */
export const grantRoutes = new Hono<Env>()
  .use(signedIn)
  .post('/:id/query', input('json', queryInput), async (c) =>
    c.json(await queryGrant(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .post('/:id/preview', input('json', previewInput), async (c) =>
    c.json(await previewGrant(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .get('/:id/records', input('query', recordsInput), async (c) =>
    c.json(await recordsOfGrant(await ctxOf(c), idParam(c), c.req.valid('query'))),
  )
  .get('/:id/clients', async (c) => c.json(await listClients(await ctxOf(c), idParam(c))))
  .post('/:id/clients', input('json', clientInput), async (c) =>
    c.json(await registerClient(await ctxOf(c), idParam(c), c.req.valid('json')), 201),
  )
  .post('/:id/clients/:client/withdraw', async (c) =>
    c.json(await withdrawClient(await ctxOf(c), idParam(c), idParam(c, 'client'))),
  )
  .get('/:id/download', input('query', downloadInput), async (c) => {
    const { format, matter } = c.req.valid('query');
    const file = await downloadGrant(await ctxOf(c), idParam(c), matter);
    const headers = fileHeaders({ name: `数据.${format}`, type: types[format] });
    return format === 'csv' ? c.body(csvOf(file), 200, headers) : c.body(workbookOf(file), 200, headers);
  });

/** 使用记录 of all grants together. */
export const useRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', usesQuery), async (c) => c.json(await listUses(await ctxOf(c), c.req.valid('query'))))
  .get('/export.xlsx', input('query', usesExport), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    await audit.recordRead(ctx, 'use.export', { type: 'department', id: ctx.actor.departmentId }, filters);
    return exportUses(ctx, filters, language);
  });
