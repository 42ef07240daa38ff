import { Hono } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { SsoConfig } from '../../foundation/config.ts';
import type { Deps } from '../../foundation/context.ts';
import { ApiError, notFound, statusOf } from '../../foundation/errors.ts';
import { type Env, input } from '../../foundation/http.ts';
import { recordRefusal } from '../audit/refusals.ts';
import { cookiesNamed, giveCookie } from '../session/cookie.ts';
import { attemptCookie, attemptMinutes, readAttempt, signAttempt } from './attempt.ts';
import { enterBy } from './enter.ts';
import { begin, farewell, redeem } from './provider.ts';
import { placeInside } from './rules/place.ts';

const beginQuery = z.object({ back: z.string().max(2000).optional() });
const path = '/api/sso';

/** @throws ApiError `not_found` where there is no unified sign-in */
function configured({ sso }: Deps): SsoConfig {
  if (!sso) throw notFound('unified sign-in');
  return sso;
}

/** 统一身份认证 by OpenID Connect. These are pages for browsers: they lead on, also when something was refused. */
export const ssoRoutes = new Hono<Env>()
  .get('/', (c) => {
    const { sso } = c.get('deps');
    return c.json({ offered: sso !== null, name: sso?.name ?? null });
  })
  .get('/start', input('query', beginQuery), async (c) => {
    const deps = c.get('deps');
    const { url, attempt } = await begin(configured(deps), placeInside(c.req.valid('query').back));
    setCookie(c, attemptCookie, await signAttempt(deps.sessionSecret, attempt, deps.clock()), {
      httpOnly: true,
      // The way back begins on the provider's pages
      sameSite: 'Lax',
      path,
      secure: deps.secureCookies,
      maxAge: attemptMinutes * 60,
    });
    return c.redirect(url);
  })
  .get('/return', async (c) => {
    const deps = c.get('deps');
    const config = configured(deps);
    const [token = ''] = cookiesNamed(c.req.header('cookie'), attemptCookie);
    const attempt = await readAttempt(deps.sessionSecret, token, deps.clock());
    deleteCookie(c, attemptCookie, { path, secure: deps.secureCookies });
    const from = { ip: c.get('ip'), userAgent: c.req.header('user-agent') ?? '', requestId: c.get('requestId') };
    try {
      if (!attempt) throw new ApiError('sso_failed', 'No sign-in was begun in this browser, or too long ago.');
      giveCookie(c, await enterBy(deps, from, await redeem(config, new URL(c.req.url).search, attempt)));
      return c.redirect(`${config.consoleUrl}${attempt.back}`);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      await recordRefusal(deps, {
        ...{ actor: null, areas: c.get('areas'), ip: from.ip, requestId: from.requestId },
        ...{ method: 'GET', path: `${path}/return`, status: statusOf(error.code), code: error.code },
      });
      const told = new URLSearchParams({ sso: error.code, ...(attempt && { back: attempt.back }) });
      return c.redirect(`${config.consoleUrl}/sign-in?${told}`);
    }
  })
  .get('/sign-out', async (c) => {
    const config = configured(c.get('deps'));
    return c.redirect((await farewell(config)) ?? `${config.consoleUrl}/sign-in`);
  });
