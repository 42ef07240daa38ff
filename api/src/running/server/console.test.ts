import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { consoleApp } from './console.ts';

const folder = mkdtempSync(join(tmpdir(), 'onesource-console-'));
mkdirSync(join(folder, 'assets'));
const html = '<!doctype html><html><head><title>OneSource</title></head><body></body></html>';
writeFileSync(join(folder, 'index.html'), html);
writeFileSync(join(folder, 'robots.txt'), 'Allow: /open\n');
const script = `export const text = '${'x'.repeat(2000)}'`;
writeFileSync(join(folder, 'assets/main-1a2b.js'), script);
writeFileSync(join(folder, 'assets/main-1a2b.js.br'), brotliCompressSync(script));
afterAll(() => rmSync(folder, { recursive: true }));

const app = consoleApp(folder, false);
const browse = (path: string, headers = {}) => app.request(path, { headers: { accept: 'text/html', ...headers } });

describe('the console', () => {
  it('answers every address of its own with the page, which is asked for anew each time', async () => {
    for (const path of ['/', '/resources/42', '/inbox?state=open']) {
      const response = await browse(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toMatch('text/html');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('lets hashed files be kept for ever, and sends them zipped to who can unzip', async () => {
    const response = await app.request('/assets/main-1a2b.js', { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect((await response.arrayBuffer()).byteLength).toBeLessThan(500);
  });

  it('sends what brotli made of a file at the build, but not to who refuses it, nor under its own name', async () => {
    const ask = (accepted: string) => app.request('/assets/main-1a2b.js', { headers: { 'accept-encoding': accepted } });
    const response = await ask('gzip, br');
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toMatch('javascript');
    expect(brotliDecompressSync(await response.arrayBuffer()).toString()).toBe(script);
    expect((await ask('gzip, br;q=0')).headers.get('content-encoding')).toBe('gzip');
    expect((await ask('identity')).headers.get('content-encoding')).toBeNull();
    expect((await app.request('/assets/main-1a2b.js.br')).status).toBe(404);
  });

  it('says 304 to who has the file already', async () => {
    const etag = (await browse('/')).headers.get('etag') ?? '';
    expect((await browse('/', { 'if-none-match': etag })).status).toBe(304);
  });

  it('has no page for a missing script, and nothing outside its folder', async () => {
    expect((await app.request('/assets/gone.js')).status).toBe(404);
    expect((await app.request('/../package.json')).status).toBe(404);
    expect((await app.request('/%2e%2e/package.json')).status).toBe(404);
  });

  it('forbids framing and foreign scripts', async () => {
    const { headers } = await browse('/');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'self';.*frame-ancestors 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('says in the pages of the open catalogue what they are, and that one of which nothing is open is none', async () => {
    const [entry, none, busy0] = [1, 2, 3].map((nth) => `00000000-0000-4000-8000-00000000000${nth}`);
    const api = {
      fetch: (request: Request) => {
        const [, id] = /^\/api\/open\/(?:([\w-]+)\/)?page$/.exec(new URL(request.url).pathname) ?? [];
        if (id === none) return Response.json({ code: 'not_found' }, { status: 404 });
        if (id === busy0) return Response.json({ code: 'too_many_requests' }, { status: 429 });
        return Response.json({ head: `<title>${id ?? 'all'} $& </title>`, body: `<h1>${id ?? 'all'}</h1>` });
      },
    };
    const pages = consoleApp(folder, false, { api, site: 'https://data.city.example' });
    const look = async (path: string, method = 'GET') => {
      const response = await pages.request(path, { method });
      return { status: response.status, etag: response.headers.get('etag'), text: await response.text() };
    };
    const [one, all, busy] = [
      await look(`/open/datasets/${entry}`),
      await look('/open'),
      await look(`/open/datasets/${busy0}`),
    ];
    expect(one.text).toContain(`<title>${entry} $& </title></head>`);
    expect(one.text).toContain(`<noscript><h1>${entry}</h1></noscript></body>`);
    expect(one.text.match(/<title>/g)).toHaveLength(1);
    expect(all.text).toContain('<noscript><h1>all</h1></noscript>');
    expect(new Set([one, all, busy].map(({ etag }) => etag)).size).toBe(3);
    // Asked too often it comes as it was built: its script asks again
    expect([busy.status, busy.text]).toEqual([200, html]);
    expect((await look(`/open/datasets/${none}`)).status).toBe(404);
    expect(await look(`/open/datasets/${entry}`, 'HEAD')).toEqual({ ...one, text: '' });
    // How something that was asked for stands: a page beside the entries
    expect(await look('/open/datasets/asked')).toMatchObject({ status: 200, text: html });
    expect((await look('/robots.txt')).text).toBe(
      'Allow: /open\nSitemap: https://data.city.example/open/sitemap.xml\n',
    );
  });

  it('tells how to build it when it is not built', async () => {
    const response = await consoleApp(join(folder, 'none'), false).request('/', { headers: { accept: 'text/html' } });
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('pnpm build') });
  });
});
