import { Hono } from 'hono';
import { ctxOf, type Env, input } from '../../../foundation/http.ts';
import { bothInput, codeInput, currentInput } from '../inputs.ts';
import { signedIn } from '../middleware.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  secondFactorOf,
} from './commands.ts';

/** 双因素: of one's own account. Codes and secrets are answered once, and kept in no `Idempotency-Key`. */
export const secondFactorRoutes = new Hono<Env>()
  .use(signedIn)
  .get('/', async (c) => c.json(await secondFactorOf(await ctxOf(c))))
  .post('/', input('json', currentInput), async (c) =>
    c.json(await beginSecondFactor(await ctxOf(c), c.req.valid('json'))),
  )
  .post('/confirm', input('json', codeInput), async (c) =>
    c.json(await confirmSecondFactor(await ctxOf(c), c.req.valid('json'))),
  )
  .post('/recovery-codes', input('json', bothInput), async (c) =>
    c.json(await renewRecoveryCodes(await ctxOf(c), c.req.valid('json'))),
  )
  .post('/remove', input('json', bothInput), async (c) =>
    c.json(await removeSecondFactor(await ctxOf(c), c.req.valid('json'))),
  );
