import { Hono } from 'hono';
import { commandRoutes } from '../../cases/routes.ts';
import { notFound } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { createDraft, editDraft, takeStep } from './commands.ts';
import { revisionDiff, revisionHistory } from './history.ts';
import { createInput, editInput, nearNamesInput, registrationCommands, registrationsInput } from './inputs.ts';
import { registrations, writers } from './list.ts';
import { doubles } from './names/doubles.ts';
import { nearNames } from './names/near.ts';
import { affectedGrants, registration, whyNotRegistration } from './registration.ts';
import { registrationRules } from './rules/steps/guidance.ts';
import { nameSource } from './sources/naming/commands.ts';
import { nameSourceInput } from './sources/naming/inputs.ts';
import { overlaps } from './sources/sources.ts';

/** Below `/api/resources`. */
export const catalogRoutes = new Hono<Env>()
  .use(signedIn)
  .post('/', input('json', createInput), async (c) =>
    c.json(await createDraft(await ctxOf(c), c.req.valid('json')), 201),
  )
  .put('/:id/draft', input('json', editInput), async (c) =>
    c.json(await editDraft(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .route('/', commandRoutes(registrationCommands, takeStep))
  // By this name the end of an entry is asked for, whoever does so
  .post('/:id/propose-retirement', input('json', registrationCommands.retire), async (c) => {
    const { version, ...said } = c.req.valid('json');
    return c.json(await takeStep(await ctxOf(c), idParam(c), version, { type: 'retire', ...said, asks: true }));
  })
  .post('/:id/name-source', input('json', nameSourceInput), async (c) =>
    c.json(await nameSource(await ctxOf(c), idParam(c), c.req.valid('json'))),
  )
  .get('/:id/affected-grants', async (c) => c.json(await affectedGrants(await ctxOf(c), idParam(c))))
  .get('/:id/overlaps', async (c) => c.json(await overlaps(await ctxOf(c), idParam(c))))
  .get('/:id/registration', async (c) => c.json(await registration(await ctxOf(c), idParam(c))))
  .get('/:id/why', async (c) => c.json(await whyNotRegistration(await ctxOf(c), idParam(c))))
  .get('/:id/revisions', async (c) => c.json(await revisionHistory(await ctxOf(c), idParam(c))))
  .get('/:id/revisions/:n/diff', async (c) =>
    c.json(await revisionDiff(await ctxOf(c), idParam(c), numberParam(c.req.param('n')))),
  );

/** Below `/api/registrations`. */
export const registrationRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', registrationsInput), async (c) =>
    c.json(await registrations(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/writers', async (c) => c.json(await writers(await ctxOf(c))))
  .get('/near-names', input('query', nearNamesInput), async (c) =>
    c.json(await nearNames(await ctxOf(c), c.req.valid('query'))),
  )
  .get('/doubles', async (c) => c.json(await doubles(await ctxOf(c))))
  .get('/rules', async (c) => c.json(registrationRules((await ctxOf(c)).policy)));

/** A revision's number from the path. What is no number names no revision. @throws ApiError `not_found` */
function numberParam(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw notFound('revision');
  return Number(text);
}
