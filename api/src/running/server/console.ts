import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { getMimeType } from 'hono/utils/mime';
import { takes } from '../../foundation/compressed.ts';

type Bytes = Uint8Array<ArrayBuffer>;
/** `br` as the build has left it beside the file. */
type File = { body: Bytes; br: Bytes | null; gzip: Bytes | null; type: string; etag: string };

/** The shortest first. */
const codings = ['br', 'gzip'] as const;

/** The open catalogue and its entries. */
const publicPages = /^\/open(?:\/datasets\/[\w-]+)?$/;
/** Of an entry; how something that was asked for stands is a page beside them, and nobody's to be found. */
const entryPages = /^\/open(?:\/datasets\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}))?$/;
/** Answers as the API does, asked from the same address as the page. */
type Asked = { fetch(request: Request, env: unknown): Response | Promise<Response> };

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
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { body, br, gzip, type, etag: etagOf(body) });
  }
  return files;
}

const etagOf = (body: Bytes) => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

/**
 * A public page with what the API says of it in the page itself, for whoever does not run its script; as it was built where
 * the API says nothing of it now. One of which nothing is open is one that is not there.
 */
async function spoken(c: Context, page: File, id: string | undefined, api: Asked): Promise<[200 | 404, File]> {
  const address = new URL(id === undefined ? '/api/open/page' : `/api/open/${id}/page`, c.req.url);
  const headers = new Headers(c.req.raw.headers);
  // The answer is read here, whole
  for (const name of ['accept-encoding', 'if-none-match', 'range']) headers.delete(name);
  const answer = await api.fetch(new Request(address, { headers }), c.env);
  if (!answer.ok) return [answer.status === 404 ? 404 : 200, page];
  const { head, body }: { head: string; body: string } = await answer.json();
  const built = new TextDecoder().decode(page.body).replace(/<title>.*?<\/title>|<meta name="description".*?>/gs, '');
  const parts = [
    [/<\/head>/, `${head}</head>`],
    [/<\/body>/, `<noscript>${body}</noscript></body>`],
  ] as const;
  const text = parts.reduce((before, [where, there]) => before.replace(where, () => there), built);
  const written = new Uint8Array(new TextEncoder().encode(text));
  return [200, { ...page, body: written, br: null, gzip: new Uint8Array(gzipSync(written)), etag: etagOf(written) }];
}

/**
 * The built console from `folder`, held in memory: a path that is no file gets the page, whose router knows the rest.
 * Names under /assets/ carry a hash of their contents and may be kept for ever. `https`: the browser comes by HTTPS. With
 * `api` the pages of the open catalogue say without their script what they are; `site` is the platform's own address, by
 * which robots find the map of it.
 */
export function consoleApp(folder: string, https: boolean, { api, site }: { api?: Asked; site?: string | null } = {}) {
  const files = load(folder);
  const robots = files.get('/robots.txt');
  if (robots && site) {
    const body = new TextEncoder().encode(
      `${new TextDecoder().decode(robots.body)}Sitemap: ${site}/open/sitemap.xml\n`,
    );
    files.set('/robots.txt', { ...robots, body: new Uint8Array(body), br: null, gzip: null, etag: etagOf(body) });
  }
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
    .on(['GET', 'HEAD'], '*', async (c) => {
      const asked = files.get(c.req.path === '/' ? '/index.html' : c.req.path);
      // What is named in catalogues is looked for by programs too, which take anything
      const isPage = c.req.header('accept')?.includes('text/html') || publicPages.test(c.req.path);
      const open = entryPages.exec(c.req.path);
      const page = isPage ? files.get('/index.html') : undefined;
      const [status, file] =
        api && open && page ? await spoken(c, page, open[1], api) : ([200, asked ?? page] as const);
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
      return c.body((coding && file[coding]) ?? file.body, status);
    })
    .notFound((c) => c.json({ code: 'not_found', message: 'There is nothing here.' }, 404));
}
