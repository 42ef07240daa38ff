import { createServer } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';

/**
 * An OpenID provider in a process of its own, as an office platform runs one: `process.ts PORT KEY [ISSUER [CONSOLE]]`, the
 * key's name telling one set of keys from another, the issuer what it says of itself. Whoever is to sign in is named in the
 * address of its page, `?as=ACCOUNT&subject=ID&means=otp`, or asked for.
 */
const [port = '', kid = '', issuer = `http://127.0.0.1:${port}`, home = 'http://console.test'] = process.argv.slice(2);
const { privateKey } = await generateKeyPair('RS256', { extractable: true });

const people = new Map<string, Record<string, string>>();
const provider = new Provider(issuer, {
  jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, use: 'sig', alg: 'RS256' }] },
  clients: [
    {
      client_id: 'onesource',
      client_secret: 'a secret between the two',
      redirect_uris: [`${home}/api/sso/return`],
      post_logout_redirect_uris: [`${home}/sign-in`],
    },
  ],
  cookies: { keys: ['keys of the provider'] },
  claims: { openid: ['sub', 'amr'], profile: ['preferred_username', 'name', 'unit'] },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_, { uid }) => `/interaction/${uid}` },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  // Who is let in once is asked for nothing more
  async loadExistingGrant({ oidc }) {
    const grant = new provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: 'onesource' });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

const answer = provider.callback();
createServer(async (request, response) => {
  const { pathname, searchParams: said } = new URL(request.url ?? '/', issuer);
  if (!pathname.startsWith('/interaction/')) return answer(request, response);
  if (!said.has('as')) {
    response.setHeader('content-type', 'text/html');
    return response.end('<form><label>Account <input name="as"></label><button>Go</button></form>');
  }
  const subject = said.get('subject') ?? said.get('as') ?? '';
  people.set(subject, {
    preferred_username: said.get('as') ?? '',
    name: said.get('name') ?? '',
    unit: said.get('unit') ?? '',
  });
  const login = { accountId: subject, amr: (said.get('means') ?? 'pwd').split(',') };
  await provider.interactionFinished(request, response, { login });
}).listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
