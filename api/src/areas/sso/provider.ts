import * as oidc from 'openid-client';
import type { SsoConfig } from '../../foundation/config.ts';
import { ApiError } from '../../foundation/errors.ts';
import type { Attempt } from './attempt.ts';

/** How long a provider may take for one answer. */
const seconds = 10;

/** What a provider says of somebody. */
export type Said = {
  issuer: string;
  subject: string;
  account: string;
  name: string;
  /** Credit code or name of their department; empty where none is said or asked for. */
  department: string;
  /** By what means they showed who they are (`amr`). */
  means: readonly string[];
};

const returnPath = '/api/sso/return';
const redirectUri = ({ consoleUrl }: SsoConfig): string => `${consoleUrl}${returnPath}`;

/**
 * The provider as it is now. It is asked anew each time: addresses and keys that changed meanwhile are those of today, and
 * no two instances disagree on them. Answers are signed by its keys, also those that came from it directly.
 *
 * @throws ApiError `unavailable`
 */
async function provider({ issuer, clientId, clientSecret }: SsoConfig): Promise<oidc.Configuration> {
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
  try {
    return await oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: seconds,
      execute: [...insecure, oidc.enableNonRepudiationChecks],
    });
  } catch (error) {
    throw new ApiError('unavailable', `Unified sign-in does not answer: ${reasonOf(error)}.`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Where to send somebody to sign in, and what their browser has to keep until they are back. */
export async function begin(config: SsoConfig, back: string): Promise<{ url: string; attempt: Attempt }> {
  const attempt = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    back,
  };
  const url = oidc.buildAuthorizationUrl(await provider(config), {
    redirect_uri: redirectUri(config),
    scope: 'openid profile',
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, attempt };
}

/**
 * Redeems the answer that somebody came back with.
 *
 * @param search the query of the address they came back to, with its question mark
 * @throws ApiError `sso_failed` for an answer of another issuer, to another attempt, used before, or wrongly signed;
 *   `unavailable`
 */
export async function redeem(config: SsoConfig, search: string, attempt: Attempt): Promise<Said> {
  const known = await provider(config);
  try {
    const tokens = await oidc.authorizationCodeGrant(known, new URL(`${redirectUri(config)}${search}`), {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.verifier,
      idTokenExpected: true,
    });
    const signed = tokens.claims();
    if (!signed) throw new Error('no ID token');
    const more = known.serverMetadata().userinfo_endpoint
      ? await oidc.fetchUserInfo(known, tokens.access_token, signed.sub)
      : {};
    const claims: Record<string, unknown> = { ...more, ...signed };
    const text = (name: string | null) =>
      name !== null && typeof claims[name] === 'string' ? claims[name].trim() : '';
    const account = text(config.accountClaim).toLowerCase();
    return {
      issuer: signed.iss,
      subject: signed.sub,
      account,
      name: text('name') || account,
      department: text(config.departmentClaim),
      means: Array.isArray(signed.amr) ? signed.amr.map(String) : [],
    };
  } catch (error) {
    throw new ApiError('sso_failed', `The answer of unified sign-in is not taken: ${reasonOf(error)}.`);
  }
}

/** Where to sign out over there as well; null where the provider has no such page. */
export async function farewell(config: SsoConfig): Promise<string | null> {
  const known = await provider(config);
  if (!known.serverMetadata().end_session_endpoint) return null;
  return oidc.buildEndSessionUrl(known, { post_logout_redirect_uri: `${config.consoleUrl}/sign-in` }).href;
}
