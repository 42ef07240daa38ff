import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Env } from '../../foundation/http.ts';

/** The cookie's name; where HTTPS is, browsers take it of this host and by HTTPS only (`__Host-`). */
export const cookieName = 'onesource_session';
export const cookieNameFor = (secure: boolean): string => (secure ? `__Host-${cookieName}` : cookieName);

/** Gives the browser the cookie of a sign-in. */
export const giveCookie = (c: Context<Env>, { token, expiresAt }: { token: string; expiresAt: Date }): void => {
  const { secureCookies: secure } = c.get('deps');
  setCookie(c, cookieNameFor(secure), token, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure,
    expires: expiresAt,
  });
};

/** Cookies of one name that are looked at: a few of other paths or older times, not a flood. */
const most = 4;

/** All values that a browser sends under the name: a stale one may stand before the good one. */
export const cookiesNamed = (header: string | undefined, name: string): string[] =>
  (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
    .slice(0, most);
