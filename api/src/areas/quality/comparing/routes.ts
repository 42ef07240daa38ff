import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { doubtCompared } from './commands.ts';
import { comparedRowsQuery, comparisonsQuery, doubtInput } from './inputs.ts';
import { comparisonDetail, comparisonList } from './queries.ts';
import { comparedRows } from './rows.ts';

/** 来源比对, by the id of the comparison. */
export const comparisonRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', comparisonsQuery), async (c) =>
    c.json(await comparisonList(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/:id', async (c) => c.json(await comparisonDetail(await ctxOf(c), idParam(c))))
  .get('/:id/rows', input('query', comparedRowsQuery), async (c) =>
    c.json(await comparedRows(await ctxOf(c), idParam(c), c.req.valid('query'))),
  )
  .post('/:id/doubt', input('json', doubtInput), async (c) =>
    c.json(await doubtCompared(await ctxOf(c), idParam(c), c.req.valid('json'))),
  );
