import type { LegalBasisKind, PolicyLevel } from '@onesource/db/vocabulary';
import { acceptable } from '../../../law/basis.ts';
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

/** What a refusal lacks under the profile (PD-33, DG-7, KF-15: reasons; SH-26: a basis; SQ-17, SQ-19: one or the other). */
export function refusalProblem(
  { value: duty }: Given<RefusalDuty>,
  said: { note: string; legalBasis: CitedBasis | null },
): { code: string; field: string } | null {
  const rests = duty.needs !== 'reasons' && said.legalBasis !== null && acceptable(duty.accepted, said.legalBasis);
  if (duty.needs === 'basis' && !rests) return { code: 'legal_basis_required', field: 'legalBasis' };
  // A basis that does not carry is no basis: it is not silently kept
  if (duty.needs === 'basis_or_reasons' && said.legalBasis !== null && !rests)
    return { code: 'legal_basis_not_accepted', field: 'legalBasis' };
  return said.note === '' ? { code: 'reason_required', field: 'note' } : null;
}
