import type { requestCommands } from '@onesource/api/areas/requests/inputs';
import type { RequestView } from '@onesource/api/areas/requests/view';
import type { RefusalCode } from '@onesource/db/vocabulary';
import type { z } from 'zod';

type Refusal = RequestView['rules']['refusal'];
type Basis = NonNullable<z.input<(typeof requestCommands)['refuse']>['legalBasis']>;
export type RefusalValues = { code: RefusalCode; note: string; legalBasis?: Basis };

/** What is sent of it: a level only for kinds that have levels, as the form may have asked for one before. */
export function refusalOf({ needs, accepted }: Pick<Refusal, 'needs' | 'accepted'>, said: RefusalValues) {
  const { code, note, legalBasis } = said;
  if (!legalBasis || needs === 'reasons') return { code, note };
  return { code, note, legalBasis: basisOf({ accepted }, legalBasis) };
}

export function basisOf({ accepted }: Pick<Refusal, 'accepted'>, basis: Basis): Basis {
  const levelled = accepted.some(({ kind, levels }) => kind === basis.kind && levels);
  return { ...basis, level: levelled ? (basis.level ?? null) : null };
}

/** Reasons for what is left out, beside a note on what is given. */
export type PartValues = Partial<Omit<RefusalValues, 'note'>> & { why?: string };

/** Why a part is withheld; nothing where nothing is. */
export const withheldOf = (refusal: Pick<Refusal, 'needs' | 'accepted'>, { code, why, legalBasis }: PartValues) =>
  code && {
    withheld: refusalOf(refusal, { code, note: why ?? '', ...(legalBasis && { legalBasis }) }),
  };
