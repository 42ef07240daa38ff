import { SignJWT } from 'jose';
import { todoNow } from '../../areas/inbox/push.ts';
import { pushFailureText } from '../../areas/inbox/rules/push-failure.ts';
import { areas } from '../../areas.ts';
import type { TodoConfig } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import type { Handlers } from '../../foundation/outbox.ts';

/** How long the office platform may take, milliseconds; below the outbox's own patience. */
const patience = 20_000;
/** For how long what was sent may be taken, seconds: what is sent anew is signed anew. */
const validFor = 300;

/**
 * Tells the office platform (协同办公平台) what is to be done, as `docs/webhooks.md` describes it: a signed statement (JWS),
 * the task as it is now. What is told twice has the same `jti`; whatever is not answered with 2xx is told again later.
 */
export const todoHandlers = (deps: Pick<Deps, 'db' | 'clock'>, { url, secret, consoleUrl }: TodoConfig): Handlers => ({
  async todo({ id, data }) {
    const todo = await todoNow({ ...deps, areas }, data, consoleUrl);
    if (!todo) return;
    const now = Math.floor(deps.clock().getTime() / 1000);
    const body = await new SignJWT({ todo })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(consoleUrl)
      .setAudience(url)
      .setJti(id)
      .setIssuedAt(now)
      .setExpirationTime(now + validFor)
      .sign(new TextEncoder().encode(secret));
    const answer = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/jwt' },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => {
      const late = error instanceof Error && error.name === 'TimeoutError';
      throw new Error(pushFailureText({ why: late ? 'late' : 'unreachable' }));
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(pushFailureText({ why: 'answered', status: answer.status }));
  },
});
