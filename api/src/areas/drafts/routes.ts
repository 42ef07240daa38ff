import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { draftInput, saveDraftInput } from './inputs.ts';
import { dropDraft, listDrafts, readDraft, saveDraft } from './kept.ts';

/** 草稿: forms that somebody has not sent yet, each their own. */
export const draftRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(await listDrafts(await ctxOf(c))))
  .put('/', input('json', saveDraftInput), async (c) => c.json(await saveDraft(await ctxOf(c), c.req.valid('json'))))
  .get('/one', input('query', draftInput), async (c) => c.json(await readDraft(await ctxOf(c), c.req.valid('query'))))
  .post('/drop', input('json', draftInput), async (c) => c.json(await dropDraft(await ctxOf(c), c.req.valid('json'))));
