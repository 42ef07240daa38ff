import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ApiError } from '../../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../../foundation/http.ts';
import { bearerOf } from '../../../foundation/texts/tokens.ts';
import { signedIn } from '../../session/middleware.ts';
import { perAddress } from '../../session/per-address.ts';
import { beat, registerSender, withdrawSender } from './commands.ts';
import { senderInput } from './inputs.ts';

/** 报送程序 of a dataset, below `/api/datasets`. */
export const senderRoutes = new Hono<Env>()
  .use(signedIn)
  .post('/:id/senders', input('json', senderInput), async (c) =>
    c.json(await registerSender(await ctxOf(c), idParam(c), c.req.valid('json')), 201),
  )
  .post('/:id/senders/:sender/withdraw', async (c) =>
    c.json(await withdrawSender(await ctxOf(c), idParam(c), idParam(c, 'sender'))),
  );

/** One process' measure of what addresses send, made anew for each app. */
const measures = new WeakMap<object, ReturnType<typeof perAddress>>();
const measureOf = (deps: object) => {
  const measure = measures.get(deps) ?? perAddress();
  measures.set(deps, measure);
  return measure;
};

/** Whoever tries tokens, or beats far more often than any program has to, is answered without a look at the database. */
const inMeasure = createMiddleware<Env>(async (c, next) => {
  const deps = c.get('deps');
  const wait = measureOf(deps)(c.get('ip'), 1, deps.clock().getTime());
  if (wait > 0) {
    const refused = new ApiError('too_many_requests', 'Too many requests from this address; try again later.');
    return c.json(refused.body(), 429, { 'retry-after': String(Math.ceil(wait / 1000)) });
  }
  await next();
});

/** 心跳, for programs: with their token in the head, and nothing else to say. Below `/open/v1/senders`. */
export const beatRoutes = new Hono<Env>().post('/beat', inMeasure, async (c) => {
  await beat(c.get('deps'), bearerOf(c.req.header('authorization')));
  return c.body(null, 204);
});
