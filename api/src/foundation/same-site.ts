import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ApiError } from './errors.ts';
import type { Env } from './http.ts';

const reading = ['GET', 'HEAD', 'OPTIONS'];

/** The hosts by which this call was made, as far as it is known. */
export function hostsOf(c: Context<Env>): string[] {
  const forwarded = c.get('deps').trustProxy ? c.req.header('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined;
  return [new URL(c.req.url).host, c.req.header('host'), forwarded].filter((host) => host !== undefined);
}

/** Whether an origin is the host that was asked for; of `null`, as a sandbox sends it, nobody knows whose it is. */
const isOurs = (c: Context<Env>, origin: string): boolean =>
  URL.canParse(origin) && hostsOf(c).includes(new URL(origin).host);

/**
 * Commands come from our own pages: what a browser sends on behalf of another site is refused, whatever cookie it
 * carries. Browsers say so themselves (`Sec-Fetch-Site`); older ones, and pages without HTTPS, name the page's origin.
 * Whoever sends neither is no browser.
 */
export const onlyOwnPages = createMiddleware<Env>(async (c, next) => {
  if (reading.includes(c.req.method)) return next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreign =
    site === undefined ? origin !== undefined && !isOurs(c, origin) : site !== 'same-origin' && site !== 'none';
  if (foreign) throw new ApiError('cross_site', 'Commands are taken from the console’s own pages only.');
  await next();
});
