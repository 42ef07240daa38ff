import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { goThroughBatch } from './commands.ts';
import { batchCommands, batchEntriesInput } from './inputs.ts';
import { batchEntries, batchView } from './queries.ts';

const { submit, approve, return: sendBack } = batchCommands;

/** Below `/api/batches`. */
export const batchRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/:id', async (c) => c.json(await batchView(await ctxOf(c), idParam(c))))
  .get('/:id/entries', input('query', batchEntriesInput), async (c) =>
    c.json(await batchEntries(await ctxOf(c), idParam(c), c.req.valid('query'))),
  )
  .post('/:id/submit', input('json', submit), async (c) =>
    c.json(await goThroughBatch(await ctxOf(c), idParam(c), { type: 'submit', ...c.req.valid('json') })),
  )
  .post('/:id/approve', input('json', approve), async (c) =>
    c.json(await goThroughBatch(await ctxOf(c), idParam(c), { type: 'approve', ...c.req.valid('json') })),
  )
  .post('/:id/return', input('json', sendBack), async (c) =>
    c.json(await goThroughBatch(await ctxOf(c), idParam(c), { type: 'return', ...c.req.valid('json') })),
  );
