import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { allPolicies, policyView } from '../../law/view.ts';
import { signedIn } from '../session/middleware.ts';
import { rehearsalQuery } from './inputs.ts';
import { rehearsalFor } from './rehearsal/view.ts';

/** 规则: the profile in force, and all of them side by side. */
export const policyRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(policyView((await ctxOf(c)).policy)))
  .get('/rehearsal', input('query', rehearsalQuery), async (c) =>
    c.json(await rehearsalFor(await ctxOf(c), c.req.valid('query').since)),
  )
  .get('/all', async (c) => c.json({ inForce: (await ctxOf(c)).policy.id, profiles: allPolicies() }));
