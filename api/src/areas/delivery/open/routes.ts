import { type Context, Hono } from 'hono';
import { type Env, input, worldOf } from '../../../foundation/http.ts';
import { hostsOf } from '../../../foundation/same-site.ts';
import { type Head, issueToken, queryOpen, verifyOpen } from './calls.ts';
import { openQueryInput, openVerifyInput, tokenInput } from './inputs.ts';
import { description } from './openapi.ts';

/** What stands in the head of a call, and what address it was made to. */
const headOf = (c: Context<Env>): Head => ({
  authorization: c.req.header('authorization'),
  proof: c.req.header('dpop'),
  here: { method: c.req.method, path: c.req.path, hosts: hostsOf(c) },
  code: c.req.param('code') ?? '',
});

/** 接口: for programs of departments that were granted data; no session, no cookie. */
export const openRoutes = new Hono<Env>()
  // Without its type, which is as long as the description itself
  .get('/openapi.json', (c) => c.body(JSON.stringify(description), 200, { 'content-type': 'application/json' }))
  .post('/token', input('json', tokenInput), async (c) =>
    c.json(await issueToken(await worldOf(c), c.req.valid('json'), headOf(c))),
  )
  .post('/resources/:code/records', input('json', openQueryInput), async (c) =>
    c.json(await queryOpen(await worldOf(c), c.req.valid('json'), headOf(c))),
  )
  .post('/resources/:code/verify', input('json', openVerifyInput), async (c) =>
    c.json(await verifyOpen(await worldOf(c), c.req.valid('json'), headOf(c))),
  );
