import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { commandDiscrepancy, reportDoubt } from './commands.ts';
import { listInput, messageInput, noteInput, outcomeInput, reportInput, versionInput } from './inputs.ts';
import { discrepancyDetail, listDiscrepancies } from './queries.ts';

export const discrepancyRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) =>
    c.json(await listDiscrepancies(await ctxOf(c), c.req.valid('query'))),
  )
  .post('/', input('json', reportInput), async (c) =>
    c.json(await reportDoubt(await ctxOf(c), c.req.valid('json')), 201),
  )
  .get('/:id', async (c) => c.json(await discrepancyDetail(await ctxOf(c), idParam(c))))
  .post('/:id/answer', input('json', outcomeInput), async (c) => {
    const { version, ...said } = c.req.valid('json');
    return c.json(await commandDiscrepancy(await ctxOf(c), idParam(c), version, { type: 'answer', ...said }));
  })
  .post('/:id/messages', input('json', messageInput), async (c) =>
    c.json(await commandDiscrepancy(await ctxOf(c), idParam(c), null, { type: 'messages', ...c.req.valid('json') })),
  )
  .post('/:id/agree', input('json', outcomeInput), async (c) => {
    const { version, ...said } = c.req.valid('json');
    return c.json(await commandDiscrepancy(await ctxOf(c), idParam(c), version, { type: 'agree', ...said }));
  })
  .post('/:id/fail', input('json', noteInput), async (c) => {
    const { version, note } = c.req.valid('json');
    return c.json(await commandDiscrepancy(await ctxOf(c), idParam(c), version, { type: 'fail', note }));
  })
  .post('/:id/settle', input('json', outcomeInput), async (c) => {
    const { version, ...said } = c.req.valid('json');
    return c.json(await commandDiscrepancy(await ctxOf(c), idParam(c), version, { type: 'settle', ...said }));
  })
  .post('/:id/withdraw', input('json', versionInput), async (c) =>
    c.json(await commandDiscrepancy(await ctxOf(c), idParam(c), c.req.valid('json').version, { type: 'withdraw' })),
  );
