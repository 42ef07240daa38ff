import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { follow, markSeen, unfollow } from './following/commands.ts';
import { followInput, followsQuery, ofInput, seenInput } from './following/inputs.ts';
import { isFollowed, listFollows } from './following/queries.ts';
import { workbenchOf } from './queries.ts';

export const workbenchRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(await workbenchOf(await ctxOf(c))))
  .get('/follows', input('query', followsQuery), async (c) =>
    c.json(await listFollows(await ctxOf(c), c.req.valid('query'))),
  )
  .post('/follows', input('json', followInput), async (c) => c.json(await follow(await ctxOf(c), c.req.valid('json'))))
  .post('/follows/seen', input('json', seenInput), async (c) =>
    c.json(await markSeen(await ctxOf(c), c.req.valid('json'))),
  )
  .get('/follows/of', input('query', ofInput), async (c) =>
    c.json(await isFollowed(await ctxOf(c), c.req.valid('query').id)),
  )
  .post('/follows/unfollow', input('json', ofInput), async (c) =>
    c.json(await unfollow(await ctxOf(c), c.req.valid('json').id)),
  );
