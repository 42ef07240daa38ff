import { Hono } from 'hono';
import { ctxOf, type Env } from '../../foundation/http.ts';
import { allPolicies, policyView } from '../../law/view.ts';
import { signedIn } from '../session/middleware.ts';

/** 规则: the profile in force, and all of them side by side. */
export const policyRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(policyView((await ctxOf(c)).policy)))
  .get('/all', async (c) => c.json({ inForce: (await ctxOf(c)).policy.id, profiles: allPolicies() }));
