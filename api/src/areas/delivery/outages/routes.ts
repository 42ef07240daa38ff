import { Hono } from 'hono';
import { commandRoutes } from '../../../cases/routes.ts';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { announceOutage, commandOutage } from './commands.ts';
import { announceInput, outageInputs } from './inputs.ts';
import { outagesOf } from './queries.ts';

/** 数据中断公告, by its id; those of a resource by the resource's. */
export const outageRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/resources/:id', async (c) => c.json(await outagesOf(await ctxOf(c), idParam(c))))
  .post('/', input('json', announceInput), async (c) =>
    c.json(await announceOutage(await ctxOf(c), c.req.valid('json')), 201),
  )
  .route('/', commandRoutes(outageInputs, commandOutage));
