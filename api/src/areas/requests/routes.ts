import { Hono } from 'hono';
import { commandRoutes } from '../../cases/routes.ts';
import * as audit from '../../foundation/audit.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { agreementView } from './agreement/agreement.ts';
import { fileBasket, fileRequest } from './asking.ts';
import { commandRequest } from './commands.ts';
import { askingInput, exportInput, listInput, planInput, precedentsInput, requestCommands } from './inputs.ts';
import { exportRequests, listRequests } from './lists/queries.ts';
import { planRequest } from './planning.ts';
import { precedentsFor } from './precedents/queries.ts';
import { requestBackground, requestDetail, usersOfResource, whyNotRequest } from './queries.ts';
import { decideTogether } from './together/commands.ts';
import { togetherInput } from './together/inputs.ts';

export const requestRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) => c.json(await listRequests(await ctxOf(c), c.req.valid('query'))))
  .post('/', input('json', askingInput), async (c) => {
    const [ctx, { parts, form }] = [await ctxOf(c), c.req.valid('json')];
    return c.json(parts ? await fileBasket(ctx, parts, form) : await fileRequest(ctx, form), 201);
  })
  .post('/plan', input('json', planInput), async (c) => c.json(await planRequest(await ctxOf(c), c.req.valid('json'))))
  .post('/together', input('json', togetherInput), async (c) =>
    c.json(await decideTogether(await ctxOf(c), c.req.valid('json'))),
  )
  .get('/precedents', input('query', precedentsInput), async (c) =>
    c.json(await precedentsFor(await ctxOf(c), c.req.valid('query').resourceId)),
  )
  .get('/export.xlsx', input('query', exportInput), async (c) => {
    const [ctx, { language, ...filters }] = [await ctxOf(c), c.req.valid('query')];
    await audit.recordRead(ctx, 'request.export', { type: 'department', id: ctx.actor.departmentId }, filters);
    return exportRequests(ctx, filters, language);
  })
  .get('/:id', async (c) => c.json(await requestDetail(await ctxOf(c), idParam(c))))
  .get('/:id/why', async (c) => c.json(await whyNotRequest(await ctxOf(c), idParam(c))))
  .get('/:id/agreement', async (c) => c.json(await agreementView(await ctxOf(c), idParam(c))))
  .get('/:id/background', async (c) => c.json(await requestBackground(await ctxOf(c), idParam(c))))
  .route('/', commandRoutes(requestCommands, commandRequest));

/** Who uses a resource, mounted beside the directory. */
export const resourceUseRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id/users', async (c) => c.json(await usersOfResource(await ctxOf(c), idParam(c))));
