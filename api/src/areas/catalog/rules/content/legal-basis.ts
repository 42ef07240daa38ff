import type { LegalBasis, ResourceContent } from '@onesource/db/content';
import type { ErrorDetail } from '../../../../foundation/errors.ts';
import { acceptable } from '../../../../law/basis.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { BasisDuty } from '../../../../law/settings/sharing.ts';
import { finding } from './finding.ts';
import { anyPartIs } from './share-type.ts';

/** Whether the basis carries what is withheld: of an accepted kind and level, and in force (house). */
export const carries = (duty: BasisDuty, basis: LegalBasis, today: IsoDate): boolean =>
  acceptable(duty.accepted, basis) && (basis.expiresOn === null || basis.expiresOn >= today);

/**
 * PD-7, PD-27, KF-11, SQ-10: one part that is not shared is enough to need a basis of a kind that the text accepts.
 * SH-27: so does one that is shared by authorisation, and both say why.
 */
export function basisFindings(
  content: Pick<ResourceContent, 'items' | 'shareType' | 'legalBasis'>,
  setting: PolicyProfile['notSharedBasis'],
  today: IsoDate,
): ErrorDetail[] {
  if (setting.source === 'not_stated' || !anyPartIs(content, ...setting.value.for)) return [];
  const carrying = content.legalBasis.filter((basis) => carries(setting.value, basis, today));
  if (carrying.length === 0) return [finding('legalBasis', 'legal_basis_required', setting)];
  const explained = carrying.some(({ reason }) => reason !== null && reason.trim() !== '');
  return setting.value.reason && !explained ? [finding('legalBasis', 'reason_required', setting)] : [];
}
