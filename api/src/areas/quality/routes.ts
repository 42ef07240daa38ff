import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { setRules } from './commands.ts';
import { qualityList, qualityTrend } from './grid.ts';
import { gridQuery, rowsQuery, setRulesInput, trendQuery, valuesQuery } from './inputs.ts';
import { readQuality } from './queries.ts';
import { failingRows, itemValues } from './rows.ts';

/** 数据质量, by the id of the resource. */
export const qualityRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', gridQuery), async (c) => c.json(await qualityList(await ctxOf(c), c.req.valid('query'))))
  .get('/trend', input('query', trendQuery), async (c) =>
    c.json(await qualityTrend(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/:id', async (c) => c.json(await readQuality(await ctxOf(c), idParam(c))))
  .get('/:id/rows', input('query', rowsQuery), async (c) =>
    c.json(await failingRows(await ctxOf(c), idParam(c), c.req.valid('query'))),
  )
  .get('/:id/values', input('query', valuesQuery), async (c) =>
    c.json(await itemValues(await ctxOf(c), idParam(c), c.req.valid('query'))),
  )
  .post('/:id/set-rules', input('json', setRulesInput), async (c) =>
    c.json(await setRules(await ctxOf(c), idParam(c), c.req.valid('json'))),
  );
