import type { requestCommands } from '@onesource/api/areas/requests/inputs';
import type { RequestView } from '@onesource/api/areas/requests/view';
import type { RefusalCode } from '@onesource/db/vocabulary';
import type { z } from 'zod';

type Refusal = RequestView['rules']['refusal'];
type Basis = NonNullable<z.input<(typeof requestCommands)['refuse']>['legalBasis']>;
export type RefusalValues = { code: RefusalCode; note: string; cites?: boolean; legalBasis?: Basis };

/** Whether a basis in law is filled in: it must be (SH-26), or whoever refuses rests on one (SQ-17). */
export const citesBasis = ({ needs }: Pick<Refusal, 'needs'>, cites: boolean | undefined): boolean =>
  needs === 'basis' || (needs === 'basis_or_reasons' && cites === true);

/** What is sent of it: a level only for kinds that have levels, as the form may have asked for one before. */
export function refusalOf({ needs, accepted }: Pick<Refusal, 'needs' | 'accepted'>, said: RefusalValues) {
  const { code, note, cites, legalBasis } = said;
  if (!legalBasis || !citesBasis({ needs }, cites)) return { code, note };
  const levelled = accepted.some(({ kind, levels }) => kind === legalBasis.kind && levels);
  return { code, note, legalBasis: { ...legalBasis, level: levelled ? (legalBasis.level ?? null) : null } };
}

/** Reasons for what is left out, beside a note on what is given. */
export type PartValues = Partial<Omit<RefusalValues, 'note'>> & { why?: string };

/** Why a part is withheld; nothing where nothing is. */
export const withheldOf = (
  refusal: Pick<Refusal, 'needs' | 'accepted'>,
  { code, why, cites, legalBasis }: PartValues,
) =>
  code && {
    withheld: refusalOf(refusal, { code, note: why ?? '', ...(cites && { cites }), ...(legalBasis && { legalBasis }) }),
  };
