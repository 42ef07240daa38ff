import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { addPool, closePool, revisePool } from './commands.ts';
import {
  candidatesQuery,
  closePoolInput,
  lookUpInput,
  poolInput,
  poolRowsQuery,
  poolsQuery,
  proposeInput,
  revisePoolInput,
} from './inputs.ts';
import { lookUp } from './lookup.ts';
import { candidates, proposal } from './proposing.ts';
import { poolDetail, poolList } from './queries.ts';
import { pooledRows } from './rows.ts';

/** 基础库, 主题库 */
export const poolRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', poolsQuery), async (c) => c.json(await poolList(await ctxOf(c), c.req.valid('query'))))
  .get('/candidates', input('query', candidatesQuery), async (c) =>
    c.json(await candidates(await ctxOf(c), c.req.valid('query'))),
  )
  .post('/propose', input('json', proposeInput), async (c) =>
    c.json(await proposal(await ctxOf(c), c.req.valid('json'))),
  )
  .post('/', input('json', poolInput), async (c) => c.json(await addPool(await ctxOf(c), c.req.valid('json')), 201))
  .get('/:id', async (c) => c.json(await poolDetail(await ctxOf(c), idParam(c))))
  .get('/:id/rows', input('query', poolRowsQuery), async (c) =>
    c.json(await pooledRows(await ctxOf(c), idParam(c), c.req.valid('query'))),
  )
  .post('/:id/look-up', input('json', lookUpInput), async (c) =>
    c.json(await lookUp(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .post('/:id/revise', input('json', revisePoolInput), async (c) =>
    c.json(await revisePool(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .post('/:id/close', input('json', closePoolInput), async (c) =>
    c.json(await closePool(await ctxOf(c), idParam(c), c.req.valid('json'))),
  );
