import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { ApiError } from '../../foundation/errors.ts';
import { ctxOf, type Env, input } from '../../foundation/http.ts';
import { changePassword, signIn, signOut } from './commands.ts';
import { changePasswordInput, signInInput } from './inputs.ts';
import { cookieName, signedIn } from './middleware.ts';
import { actorOfSession } from './queries.ts';
import { sessionView } from './view.ts';

export const sessionRoutes = new Hono<Env>()
  .post('/', input('json', signInInput), async (c) => {
    const deps = c.get('deps');
    const { token, sessionId, expiresAt } = await signIn(deps, c.get('ip'), c.req.valid('json'));
    const session = await actorOfSession(deps.db, sessionId, deps.clock());
    if (!session) throw new ApiError('wrong_credentials', 'Account or password is wrong.');
    setCookie(c, cookieName, token, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      secure: deps.secureCookies,
      expires: expiresAt,
    });
    return c.json(sessionView(session, deps.policy));
  })
  .get('/', signedIn, async (c) => {
    const deps = c.get('deps');
    const session = await actorOfSession(deps.db, c.get('sessionId'), deps.clock());
    if (!session) throw new ApiError('unauthenticated', 'Sign in first.');
    return c.json(sessionView(session, deps.policy));
  })
  .delete('/', signedIn, async (c) => {
    await signOut(await ctxOf(c));
    deleteCookie(c, cookieName, { path: '/' });
    return c.json({ signedOut: true });
  })
  .post('/password', signedIn, input('json', changePasswordInput), async (c) => {
    await changePassword(await ctxOf(c), c.req.valid('json'));
    return c.json({ changed: true });
  });
