import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { claimedTasks, claimTask, releaseTask } from './claims.ts';
import { acknowledge, acknowledgeAll } from './commands.ts';
import { acknowledgeInput, inboxInput, lateNoteInput, watchedInput } from './inputs.ts';
import { chooseMail, mailingView } from './mailing/commands.ts';
import { mailingInput } from './mailing/inputs.ts';
import { noteLateness } from './noting.ts';
import { inbox } from './queries.ts';
import { endSubstitution, nameSubstitute } from './substitution/commands.ts';
import { substitutionInput } from './substitution/inputs.ts';
import { substitutionView } from './substitution/queries.ts';
import { watched } from './watched.ts';

export const inboxRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', inboxInput), async (c) => c.json(await inbox(await ctxOf(c), c.req.valid('query'))))
  .get('/watched', input('query', watchedInput), async (c) =>
    c.json(await watched(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/substitution', async (c) => c.json(await substitutionView(await ctxOf(c))))
  .post('/substitution', input('json', substitutionInput), async (c) =>
    c.json(await nameSubstitute(await ctxOf(c), c.req.valid('json'))),
  )
  .post('/substitution/end', async (c) => c.json(await endSubstitution(await ctxOf(c))))
  .get('/mailing', async (c) => c.json(await mailingView(await ctxOf(c))))
  .put('/mailing', input('json', mailingInput), async (c) =>
    c.json(await chooseMail(await ctxOf(c), c.req.valid('json'))),
  )
  .get('/claimed', async (c) => c.json(await claimedTasks(await ctxOf(c))))
  .post('/acknowledge', input('json', acknowledgeInput), async (c) =>
    c.json(await acknowledgeAll(await ctxOf(c), c.req.valid('json').ids)),
  )
  .post('/:id/acknowledge', async (c) => c.json(await acknowledge(await ctxOf(c), idParam(c))))
  .post('/:id/note-lateness', input('json', lateNoteInput), async (c) =>
    c.json(await noteLateness(await ctxOf(c), idParam(c), c.req.valid('json').note)),
  )
  .post('/:id/claim', async (c) => c.json(await claimTask(await ctxOf(c), idParam(c))))
  .post('/:id/release', async (c) => c.json(await releaseTask(await ctxOf(c), idParam(c))));
