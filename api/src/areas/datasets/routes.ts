import { Hono } from 'hono';
import { ApiError } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { mayBeLines, workbookType } from '../../spreadsheet/content-type.ts';
import { fileHeaders } from '../attachments/view.ts';
import { signedIn } from '../session/middleware.ts';
import { loadData, noteUnchanged, openConditions, revertLoad } from './commands.ts';
import { conditionsInput, loadInput, unchangedInput } from './inputs.ts';
import { keepingRoutes } from './keeping/routes.ts';
import { datasetDetail, loadDetail } from './queries.ts';
import { senderRoutes } from './sending/routes.ts';
import { datasetTemplate } from './template.ts';

/** By the id of the resource. */
export const datasetRoutes = new Hono<Env>()
  .use(signedIn)
  .route('/', keepingRoutes)
  .route('/', senderRoutes)
  .get('/:id', async (c) => c.json(await datasetDetail(await ctxOf(c), idParam(c))))
  .get('/:id/template.xlsx', async (c) => {
    const { name, book } = await datasetTemplate(await ctxOf(c), idParam(c));
    return c.body(book, 200, fileHeaders({ name: `${name}.xlsx`, type: workbookType }));
  })
  .post('/:id/loads', input('query', loadInput), async (c) => {
    const { mode } = c.req.valid('query');
    // Looked at once it is known that the caller may send it
    const fileOf = async () => {
      if (!mayBeLines(c.req.header('content-type')))
        throw new ApiError('unsupported_media_type', 'Send a workbook, CSV or JSON lines.');
      return new Uint8Array(await c.req.arrayBuffer());
    };
    return c.json(await loadData(await ctxOf(c), idParam(c), mode, fileOf), 201);
  })
  .get('/:id/loads/:load', async (c) => c.json(await loadDetail(await ctxOf(c), idParam(c), idParam(c, 'load'))))
  .post('/:id/loads/:load/revert', async (c) =>
    c.json(await revertLoad(await ctxOf(c), idParam(c), idParam(c, 'load'))),
  )
  .post('/:id/unchanged', input('json', unchangedInput), async (c) =>
    c.json(await noteUnchanged(await ctxOf(c), idParam(c), c.req.valid('json').note)),
  )
  .post('/:id/conditions', input('json', conditionsInput), async (c) =>
    c.json(await openConditions(await ctxOf(c), idParam(c), c.req.valid('json').open)),
  );
