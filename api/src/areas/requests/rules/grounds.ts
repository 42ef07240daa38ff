import type { LegalBasisKind, PolicyLevel, RefusalCode } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import { acceptable, citedInLine } from '../../../law/basis.ts';
import type { Given } from '../../../law/setting.ts';
import type { RefusalDuty } from '../../../law/settings/requests.ts';

/** What a refusal rests on, as cited by whoever refuses. */
export type CitedBasis = {
  kind: LegalBasisKind;
  level: PolicyLevel | null;
  title: string;
  number: string | null;
  article: string | null;
};

/** What is said when something is refused or withheld. */
export type Said = { code: RefusalCode; note: string; legalBasis: CitedBasis | null };
/** The same as it is kept: the basis in words. */
export type Reasons = { code: RefusalCode; note: string; legalBasis: string | null };

/** What a refusal lacks under the profile (PD-33, DG-7, KF-15: reasons; SH-26, SQ-17, SQ-19: a basis besides). */
export function refusalProblem(
  { value: duty }: Given<RefusalDuty>,
  said: { note: string; legalBasis: CitedBasis | null },
): { code: string; field: string } | null {
  const rests = duty.needs !== 'reasons' && said.legalBasis !== null && acceptable(duty.accepted, said.legalBasis);
  if (duty.needs === 'basis' && !rests) return { code: 'legal_basis_required', field: 'legalBasis' };
  return said.note === '' ? { code: 'reason_required', field: 'note' } : null;
}

/**
 * Why it is refused, by the provider or in the end by a negotiation, the authority or the body above: what the profile demands
 * of a refusal (PD-33, DG-7, KF-15, SH-26, SQ-17, SQ-19), whoever says it. Without a code the reason is another one.
 */
export function refusalReasons(
  duty: Given<RefusalDuty>,
  { code = 'other', note, legalBasis = null }: FinalWords,
): { ok: true; reasons: Reasons } | Refusal {
  const problem = refusalProblem(duty, { note, legalBasis });
  if (problem) return refuse(problem.code, problem.field, duty);
  return { ok: true, reasons: { code, note, legalBasis: basisInWords(legalBasis) } };
}
/** What is said when something is refused in the end. */
export type FinalWords = { code?: RefusalCode | undefined; note: string; legalBasis?: CitedBasis | null | undefined };

/** What is cited as it is kept: its title, number and article. */
export const basisInWords = (basis: CitedBasis | null): string | null =>
  basis && (basis.title.trim() === '' ? '' : citedInLine(basis));

/**
 * Why a part is withheld (SH-26, PD-33, KF-15, SQ-17, SQ-19): what is not given is refused, and says what the profile
 * demands of a refusal.
 */
export function reasonsFor(
  duty: Given<RefusalDuty>,
  said: Said | null | undefined,
): { ok: true; reasons: Reasons } | Refusal {
  const { code, note, legalBasis } = said ?? { code: 'other' as const, note: '', legalBasis: null };
  const problem = refusalProblem(duty, { note, legalBasis });
  if (problem) return refuse(problem.code, `withheld.${problem.field}`, duty);
  return { ok: true, reasons: { code, note, legalBasis: basisInWords(legalBasis) } };
}
