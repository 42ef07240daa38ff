import { type Context, Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { ApiError } from '../../foundation/errors.ts';
import { ctxOf, type Env, idParam, input } from '../../foundation/http.ts';
import { changePassword, signIn, signOut } from './commands.ts';
import { cookieNameFor, giveCookie } from './cookie.ts';
import { changePasswordInput, signInInput } from './inputs.ts';
import { enter, signedIn } from './middleware.ts';
import { endAllSessions, endOwnSession, ownSessions } from './own-sessions.ts';
import { actorOfSession } from './queries.ts';
import { secondFactorRoutes } from './second-factor/routes.ts';
import { sessionView } from './view.ts';

const forget = (c: Context<Env>) => {
  const { secureCookies: secure } = c.get('deps');
  deleteCookie(c, cookieNameFor(secure), { path: '/', secure });
};

export const sessionRoutes = new Hono<Env>()
  .post('/', input('json', signInInput), async (c) => {
    const deps = c.get('deps');
    const from = { ip: c.get('ip'), userAgent: c.req.header('user-agent') ?? '', requestId: c.get('requestId') };
    const opened = await signIn(deps, from, c.req.valid('json'));
    const session = await actorOfSession(deps, opened.sessionId);
    if (!session) throw new ApiError('wrong_credentials', 'Account or password is wrong.');
    giveCookie(c, opened);
    return c.json(sessionView(session, deps.policy));
  })
  .get('/', async (c) => c.json(sessionView(await enter(c), c.get('deps').policy)))
  .delete('/', signedIn, async (c) => {
    await signOut(await ctxOf(c));
    forget(c);
    return c.json({ signedOut: true });
  })
  .get('/all', signedIn, async (c) => c.json(await ownSessions(await ctxOf(c))))
  .delete('/all', signedIn, async (c) => {
    await endAllSessions(await ctxOf(c));
    forget(c);
    return c.json({ signedOut: true });
  })
  .delete('/all/:id', signedIn, async (c) => {
    await endOwnSession(await ctxOf(c), idParam(c));
    return c.json({ signedOut: true });
  })
  .route('/second-factor', secondFactorRoutes)
  .post('/password', signedIn, input('json', changePasswordInput), async (c) => {
    await changePassword(await ctxOf(c), c.req.valid('json'));
    return c.json({ changed: true });
  });
