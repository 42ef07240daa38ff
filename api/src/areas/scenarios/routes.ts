import { Hono } from 'hono';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { signedIn } from '../session/middleware.ts';
import { addScenario, closeScenario } from './commands.ts';
import { closeScenarioInput, scenarioInput, scenarioListInput } from './inputs.ts';
import { listScenarios } from './queries.ts';

export const scenarioRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', input('query', scenarioListInput), async (c) =>
    c.json(await listScenarios(await ctxOf(c), c.req.valid('query'))),
  )
  .post('/', input('json', scenarioInput), async (c) =>
    c.json(await addScenario(await ctxOf(c), c.req.valid('json')), 201),
  )
  .post('/:id/close', input('json', closeScenarioInput), async (c) =>
    c.json(await closeScenario(await ctxOf(c), idParam(c), c.req.valid('json').version)),
  );
