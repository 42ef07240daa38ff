import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { type Env, input, worldOf } from '../../../foundation/http.ts';
import { forThePublic } from '../limits.ts';
import { siteOf } from '../machine.ts';
import { countTaken } from '../takings.ts';
import { actions, isAction } from './actions.ts';
import { ActionError, invalid } from './answers.ts';
import { type ActionName, actionInputs } from './inputs.ts';

type Answer = { body: object; status: 200 | 400 | 404 | 409 };

/** Carries out an action, or says in CKAN's shape why not. */
async function answerTo(c: Context<Env>, said: unknown): Promise<Answer> {
  const world = await worldOf(c);
  const site = siteOf(c, world);
  // Whoever only looks whether it is there takes nothing
  const counts = async (resourceId: string, rows: number) =>
    c.req.method === 'HEAD' || (await countTaken(world.db, resourceId, 'interface', rows, world.clock()));
  const name = c.req.param('action') ?? '';
  const base = c.req.path.startsWith('/open/ckan/') ? '/open/ckan/api' : '/open/api';
  const help = `${site.url}${base}/3/action/help_show?name=${encodeURIComponent(name.toWellFormed())}`;
  try {
    if (!isAction(name)) throw new ActionError('Bad Request', 'Action name not known');
    return { body: { help, success: true, result: await run(name, { ...world, site, counts }, said) }, status: 200 };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const told = { __type: error.type, message: error.message, ...error.fields };
    return { body: { help, success: false, error: told }, status: error.status };
  }
}

async function run(name: ActionName, world: Parameters<(typeof actions)['site_read']['run']>[0], said: unknown) {
  const parsed = actionInputs[name].safeParse(said);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(issue?.path.map(String).join('.') || 'input', issue?.message ?? 'Not understood');
  }
  // Each is given what its own schema has read
  return (actions[name].run as (world: unknown, input: unknown) => Promise<unknown>)(world, parsed.data);
}

/** An action costs an address as much as so many looks; looking through rows, which may be a million, more. */
const cost = ({ path }: { path: string }): number => (path.endsWith('/datastore_search') ? 10 : 2);
const anything = z.record(z.string(), z.unknown());

/** The action API of CKAN 2.11 at `/open/api/3/action/<name>` and `/open/ckan/api/3/action/<name>`, by GET and by POST. */
export const ckanRoutes = new Hono<Env>()
  .use(forThePublic(cost))
  .get('/3/action/:action', async (c) => {
    const said = Object.fromEntries(
      Object.entries(c.req.queries()).map(([name, values]) => [name, values.length > 1 ? values : values[0]]),
    );
    const { body, status } = await answerTo(c, said);
    return c.json(body, status);
  })
  .post('/3/action/:action', input('json', anything), async (c) => {
    const { body, status } = await answerTo(c, c.req.valid('json'));
    return c.json(body, status);
  });
