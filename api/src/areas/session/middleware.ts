import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ApiError } from '../../foundation/errors.ts';
import type { Env } from '../../foundation/http.ts';
import { cookieNameFor, cookiesNamed } from './cookie.ts';
import { actorOfSession, type Session, touch } from './queries.ts';
import { readToken } from './token.ts';

/** Sent by a console that nobody has touched for a while: it asks for news, which keeps no sign-in alive. */
const unattended = 'x-unattended';

/** Who the cookies of a request say it is: the first that opens something. */
async function sessionIn(c: Context<Env>) {
  const deps = c.get('deps');
  const now = deps.clock();
  for (const token of cookiesNamed(c.req.header('cookie'), cookieNameFor(deps.secureCookies))) {
    const sessionId = await readToken(deps.sessionSecret, token, now);
    const session = sessionId ? await actorOfSession(deps, sessionId) : null;
    if (sessionId && session) return { sessionId, ...session };
  }
  return null;
}

/**
 * Finds out who it is and notes it for what follows. While a one-time password is in use, a password is too old, or a second
 * factor is due, nothing but the session itself is open.
 *
 * @throws ApiError `unauthenticated`, `forbidden`
 */
export async function enter(c: Context<Env>): Promise<Session> {
  const session = await sessionIn(c);
  if (!session) throw new ApiError('unauthenticated', 'Sign in first.');
  const own = c.req.path.startsWith('/api/session');
  if (session.mustChangePassword && !own)
    throw new ApiError('forbidden', 'Change your password first.', [{ code: 'password_change_required' }]);
  if (session.secondFactor.due && !own)
    throw new ApiError('forbidden', 'Set up a second factor first.', [{ code: 'second_factor_setup_required' }]);
  if (!c.req.header(unattended)) await touch(c.get('deps'), session);
  c.set('actor', session.actor);
  c.set('sessionId', session.sessionId);
  return session;
}

/** Lets only signed-in people through, as `enter` does. */
export const signedIn = createMiddleware<Env>(async (c, next) => {
  // Several areas guard the same path; the first look is enough
  if (!c.get('actor')) await enter(c);
  await next();
});
