import { Hono } from 'hono';
import { commandRoutes } from '../../cases/routes.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { askOpinion, commandOpinion } from './commands.ts';
import { aboutInput, askInput, opinionCommands, peopleInput } from './inputs.ts';
import { opinionDetail, opinionsAbout, peopleToAsk } from './queries.ts';

/** 征求意见: a second opinion, asked of somebody by whoever decides. */
export const opinionRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', aboutInput), async (c) => c.json(await opinionsAbout(await ctxOf(c), c.req.valid('query'))))
  .post('/', input('json', askInput), async (c) => c.json(await askOpinion(await ctxOf(c), c.req.valid('json')), 201))
  .get('/people', input('query', peopleInput), async (c) =>
    c.json(await peopleToAsk(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/:id', async (c) => c.json(await opinionDetail(await ctxOf(c), idParam(c))))
  .route('/', commandRoutes(opinionCommands, commandOpinion));
