import { z } from 'zod';

/** House: seconds that clocks may be apart, and that a proof is taken. */
export const skew = 60;
/** House: seconds that a token, or an assertion, is good for. */
export const tokenSeconds = 300;

/** An address of ours by its path, and the hosts that it may be asked for by. */
export type Here = { method: string; path: string; hosts: readonly string[] };

const jti = z.string().min(8).max(200);

/** RFC 9449: what a proof has to say; `ath` where it goes with a token. */
const proofClaims = z.object({ jti, htm: z.string(), htu: z.string(), iat: z.int(), ath: z.string().optional() });
/** RFC 7523: who asks for a token, of whom, and until when. */
const assertionClaims = z.object({
  ...{ jti, iss: z.string(), sub: z.string(), iat: z.int(), exp: z.int() },
  aud: z.union([z.string(), z.tuple([z.string()])]),
});

/** What is wrong with a claim, by its name; the seconds are those of the epoch. */
export type Wrong = { claim: string };

const isHere = (said: string, { path, hosts }: Here): boolean => {
  if (!URL.canParse(said)) return false;
  const { host, pathname } = new URL(said);
  return pathname === path && hosts.includes(host);
};

const firstMissing = (error: z.ZodError): Wrong => ({ claim: String(error.issues[0]?.path[0] ?? 'jti') });

/** RFC 9449 §4.3: whether a proof is for this call, of just now, and for this token (`ath`: its digest; null: none goes with it). */
export function proofOf(
  payload: unknown,
  here: Here,
  { ath, now }: { ath: string | null; now: number },
): { jti: string } | Wrong {
  const read = proofClaims.safeParse(payload);
  if (!read.success) return firstMissing(read.error);
  const { data } = read;
  if (data.htm !== here.method) return { claim: 'htm' };
  if (!isHere(data.htu, here)) return { claim: 'htu' };
  if (Math.abs(now - data.iat) > skew) return { claim: 'iat' };
  if (ath !== null && data.ath !== ath) return { claim: 'ath' };
  return { jti: data.jti };
}

/** RFC 7523 §3: whether an assertion is of this grant, for this address, and short-lived. */
export function assertionOf(
  payload: unknown,
  here: Here,
  { grant, now }: { grant: string; now: number },
): { jti: string } | Wrong {
  const read = assertionClaims.safeParse(payload);
  if (!read.success) return firstMissing(read.error);
  const { data } = read;
  if (data.iss !== grant) return { claim: 'iss' };
  if (data.sub !== grant) return { claim: 'sub' };
  if (!isHere(typeof data.aud === 'string' ? data.aud : data.aud[0], here)) return { claim: 'aud' };
  if (data.iat - now > skew) return { claim: 'iat' };
  if (data.exp + skew <= now || data.exp - data.iat > tokenSeconds) return { claim: 'exp' };
  return { jti: data.jti };
}

export const isWrong = (read: { jti: string } | Wrong): read is Wrong => 'claim' in read;
