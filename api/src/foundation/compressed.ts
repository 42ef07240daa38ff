import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { createMiddleware } from 'hono/factory';

const zip = promisify(gzip);
/** Below so many bytes it all fits into one packet anyway. */
const worthIt = 1400;
/** A third of the size for a quarter of the best level's time. */
const level = 4;

/** Compresses JSON for those who take gzip; files that are given out say themselves what they are. */
export const compressed = createMiddleware(async (c, next) => {
  await next();
  const { headers, status } = c.res;
  if (!headers.get('content-type')?.startsWith('application/json') || headers.has('content-encoding')) return;
  headers.append('vary', 'accept-encoding');
  if (c.req.method === 'HEAD' || !takes('gzip', c.req.header('accept-encoding'))) return;
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  if (body.length < worthIt) return;
  const zipped = new Response(new Uint8Array(await zip(body, { level })), { status, headers });
  zipped.headers.set('content-encoding', 'gzip');
  zipped.headers.delete('content-length');
  c.res = undefined;
  c.res = zipped;
});

/** Whether a coding is named among those accepted, and not with the weight of nothing (RFC 9110, 12.5.3). */
export function takes(coding: string, accepted = ''): boolean {
  return accepted.split(',').some((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';');
    return name.trim() === coding && !parameters.some((parameter) => /^\s*q\s*=\s*0(\.0*)?\s*$/.test(parameter));
  });
}
