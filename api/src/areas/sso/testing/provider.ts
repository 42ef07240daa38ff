import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Who signs in at the provider. */
export type Visitor = { as: string; subject: string; name?: string; unit?: string; means?: string };

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** Starts a provider with keys of that name; `issuer` is what it says it is. */
export async function startProvider(port: number, key: string, issuer = `http://127.0.0.1:${port}`) {
  const child = fork(new URL('process.ts', import.meta.url), [String(port), key, issuer], { stdio: 'ignore' });
  await once(child, 'message');
  return {
    issuer,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}

/**
 * Goes to the provider as a browser with no memory does, signs in there, and gives the address that it sends back to.
 *
 * @param url where the console sends to
 */
export async function signInThere(url: string, visitor: Visitor): Promise<string> {
  const cookies = new Map<string, string>();
  let at = url;
  for (let step = 0; step < 10; step += 1) {
    const page = new URL(at);
    if (page.host === 'console.test') return at;
    if (page.pathname.startsWith('/interaction/'))
      for (const [name, value] of Object.entries(visitor)) page.searchParams.set(name, value);
    const response = await fetch(page, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const each of response.headers.getSetCookie()) {
      const [pair = ''] = each.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const next = response.headers.get('location');
    if (next === null) throw new Error(`${at} answered ${response.status} ${await response.text()}`);
    at = new URL(next, page).href;
  }
  throw new Error('the provider leads nowhere');
}
