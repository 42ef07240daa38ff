import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { searchInput, suggestInput, treeInput } from './inputs.ts';
import { resourceDetail, suggestions } from './queries.ts';
import { searchDirectory } from './search.ts';
import { treeChildren } from './tree.ts';

export const directoryRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', searchInput), async (c) =>
    c.json(await searchDirectory(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/suggest', input('query', suggestInput), async (c) =>
    c.json(await suggestions(await ctxOf(c), c.req.valid('query').q)),
  )
  .get('/tree', input('query', treeInput), async (c) =>
    c.json({ nodes: await treeChildren(await ctxOf(c), c.req.valid('query').parent) }),
  )
  .get('/:id', async (c) => c.json(await resourceDetail(await ctxOf(c), idParam(c))));
