/** An account as far as letting somebody in by unified sign-in (统一身份认证) asks. */
export type Known = {
  id: string;
  /** The account or its department is disabled. */
  disabled: boolean;
  /** It has a second factor, or its posts need one. */
  needsFactor: boolean;
};

/** What a provider says of somebody, beside what is known here. */
export type Arrival = {
  /** The account that this subject came in by before. */
  bound: Known | null;
  /** The account of the name that the provider gives; `taken`: another subject came in by it before. */
  named: (Known & { taken: boolean }) | null;
  /** How they showed who they are over there (RFC 8176, `amr`). */
  means: readonly string[];
  /** Whether people without an account are given one, and their department is known. */
  mayBeMade: boolean;
};

export type Verdict =
  | { enter: string; bind: boolean }
  | { enter: 'new' }
  | { refused: 'sso_no_account' | 'sso_other_person' | 'sso_second_factor' };

/** Means that show more than that somebody knows a password (RFC 8176 2). */
const strong = ['mfa', 'otp', 'hwk', 'sc'];

/**
 * Whose account somebody comes in by (house). People are matched, not made, unless that is configured. The first time the
 * name of the account counts, from then on the provider's subject only: a name passes to others. A second factor that
 * is asked for here has been shown here or there.
 */
export function decideArrival({ bound, named, means, mayBeMade }: Arrival): Verdict {
  if (!bound && named?.taken) return { refused: 'sso_other_person' };
  const account = bound ?? named;
  if (!account) return mayBeMade ? { enter: 'new' } : { refused: 'sso_no_account' };
  if (account.disabled) return { refused: 'sso_no_account' };
  if (account.needsFactor && !means.some((each) => strong.includes(each))) return { refused: 'sso_second_factor' };
  return { enter: account.id, bind: bound === null };
}
