import { Hono } from 'hono';
import { commandRoutes } from '../../../cases/routes.ts';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { signedIn } from '../../session/middleware.ts';
import { commandOccasion, recordOccasion } from './commands.ts';
import { entriesInput, listInput, occasionCommands, recordInput } from './inputs.ts';
import { entriesToName, listOccasions, occasionDetail } from './queries.ts';

/** Below `/api/changes`. */
export const occasionRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', listInput), async (c) => c.json(await listOccasions(await ctxOf(c), c.req.valid('query'))))
  .post('/', input('json', recordInput), async (c) =>
    c.json(await recordOccasion(await ctxOf(c), c.req.valid('json')), 201),
  )
  .get('/entries', input('query', entriesInput), async (c) =>
    c.json(await entriesToName(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/:id', async (c) => c.json(await occasionDetail(await ctxOf(c), idParam(c))))
  .route('/', commandRoutes(occasionCommands, commandOccasion));
