import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { getMimeType } from 'hono/utils/mime';
import { takes } from '../../foundation/compressed.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** `br` as the build has left it beside the file. */
type File = { body: Bytes; br: Bytes | null; gzip: Bytes | null; type: string; etag: string };

/** The shortest first. */
const codings = ['br', 'gzip'] as const;

/** The open catalogue and its entries. */
const publicPages = /^\/open(\/datasets\/[\w-]+)?$/;

const worthZipping = /^(text\/|image\/svg)|json|javascript|xml/;

function load(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.br')) continue;
    const path = join(entry.parentPath, entry.name);
    const body = new Uint8Array(readFileSync(path));
    const br = existsSync(`${path}.br`) ? new Uint8Array(readFileSync(`${path}.br`)) : null;
    const type = getMimeType(path) ?? 'application/octet-stream';
    const gzip = worthZipping.test(type) && body.length > 1024 ? new Uint8Array(gzipSync(body)) : null;
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { body, br, gzip, type, etag });
  }
  return files;
}

/**
 * The built console from `folder`, held in memory: a path that is no file gets the page, whose router knows the rest.
 * Names under /assets/ carry a hash of their contents and may be kept for ever. `https`: the browser comes by HTTPS.
 */
export function consoleApp(folder: string, https: boolean) {
  const files = load(folder);
  const policy = {
    defaultSrc: ["'self'"],
    // Ant Design writes its styles into the page.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  };
  // Browsers heed these over HTTPS only, and complain about them otherwise. Other hosts of the domain are not ours to bind.
  const strictTransportSecurity = https && 'max-age=15552000';
  const httpsOnly = { strictTransportSecurity, crossOriginOpenerPolicy: https, originAgentCluster: https };
  return new Hono()
    .use(secureHeaders({ contentSecurityPolicy: policy, xFrameOptions: 'DENY', ...httpsOnly }))
    .on(['GET', 'HEAD'], '*', (c) => {
      const asked = files.get(c.req.path === '/' ? '/index.html' : c.req.path);
      // What is named in catalogues is looked for by programs too, which take anything
      const isPage = c.req.header('accept')?.includes('text/html') || publicPages.test(c.req.path);
      const page = isPage ? files.get('/index.html') : undefined;
      const file = asked ?? page;
      if (!file) {
        const message = files.size === 0 ? 'The console is not built: run pnpm build.' : 'There is nothing here.';
        return c.json({ code: 'not_found', message }, 404);
      }
      const forEver = asked && c.req.path.startsWith('/assets/');
      c.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache');
      c.header('etag', file.etag);
      c.header('vary', 'accept-encoding');
      if (c.req.header('if-none-match')?.includes(file.etag)) return c.body(null, 304);
      c.header('content-type', file.type);
      const coding = codings.find((coding) => file[coding] && takes(coding, c.req.header('accept-encoding')));
      if (coding) c.header('content-encoding', coding);
      return c.body((coding && file[coding]) ?? file.body);
    })
    .notFound((c) => c.json({ code: 'not_found', message: 'There is nothing here.' }, 404));
}
