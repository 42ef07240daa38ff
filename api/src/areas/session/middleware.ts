import { getCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import { ApiError } from '../../foundation/errors.ts';
import type { Env } from '../../foundation/http.ts';
import { actorOfSession } from './queries.ts';
import { readToken } from './token.ts';

export const cookieName = 'onesource_session';

/** Lets only signed-in people through. While a one-time password is in use, nothing but the session itself is open. */
export const signedIn = createMiddleware<Env>(async (c, next) => {
  // Several areas guard the same path; the first look is enough
  if (c.get('actor')) return next();
  const deps = c.get('deps');
  const now = deps.clock();
  const token = getCookie(c, cookieName);
  const sessionId = token ? await readToken(deps.sessionSecret, token, now) : null;
  const session = sessionId ? await actorOfSession(deps.db, sessionId, now) : null;
  if (!sessionId || !session) throw new ApiError('unauthenticated', 'Sign in first.');
  if (session.mustChangePassword && !c.req.path.startsWith('/api/session'))
    throw new ApiError('forbidden', 'Change your one-time password first.', [{ code: 'password_change_required' }]);
  c.set('actor', session.actor);
  c.set('sessionId', sessionId);
  await next();
});
