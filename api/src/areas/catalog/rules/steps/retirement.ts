import type { LegalBasis } from '@onesource/db/content';
import { because, type Decision, lacking, refuse } from '../../../../cases/decision.ts';
import { acceptable } from '../../../../law/basis.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { citationOf, type Setting } from '../../../../law/setting.ts';
import { type Publication, reported } from './publishing.ts';
import type { Event, Registration } from './state.ts';

/** What the end of an entry says; `grants`: how many run on it, and end with it. */
export type Ending = {
  note: string;
  effectiveOn: IsoDate;
  grants?: number;
  /** SH-26, SQ-17: on what it rests that they end. */
  legalBasis?: Pick<LegalBasis, 'kind' | 'level' | 'title'> | null;
  /** N-27: what was negotiated with whoever holds them. */
  negotiation?: string;
};
export type RetirementPolicy = Publication & Pick<PolicyProfile, 'refusal' | 'revocation'>;

/**
 * What ends grants needs what ending one of them needs, as read: a basis where refusing does (SH-26, SQ-17), a word on what
 * was negotiated where the text has that first (N-27).
 */
export const endingGrants = ({ refusal, revocation }: Pick<PolicyProfile, 'refusal' | 'revocation'>) => ({
  basis: refusal.value.needs === 'basis' ? { accepted: refusal.value.accepted, citation: citationOf(refusal) } : null,
  negotiation: revocation.value.negotiated ? citationOf(revocation) : null,
});

/** House: a resource leaves the directory on a day that is announced, today at the earliest; announcing again moves it. */
export function retire(ending: Ending, policy: RetirementPolicy, today: IsoDate): Decision<Event> {
  const { note, effectiveOn } = ending;
  if (note.trim() === '') return lacking('reason_required', 'note');
  if (effectiveOn < today) return refuse('effective_past', 'effectiveOn');
  const lacks = (ending.grants ?? 0) > 0 ? lackingIn(ending, policy) : null;
  if (lacks) return lacking(lacks.code, lacks.field, lacks.setting);
  const basis = ending.legalBasis?.title;
  const announced: Event = {
    type: 'retirement_announced',
    note,
    effectiveOn,
    ...(basis && { basis }),
    ...(ending.negotiation && { negotiation: ending.negotiation }),
  };
  return effectiveOn === today ? because(announced, ...gone(policy)) : because(announced);
}

function lackingIn(
  { legalBasis, negotiation = '' }: Ending,
  policy: RetirementPolicy,
): { code: string; field: string; setting: Setting<unknown> } | null {
  const { basis, negotiation: negotiated } = endingGrants(policy);
  if (basis && !(legalBasis && acceptable(basis.accepted, legalBasis)))
    return { code: 'legal_basis_required', field: 'legalBasis', setting: policy.refusal };
  if (negotiated && negotiation.trim() === '')
    return { code: 'negotiation_required', field: 'negotiation', setting: policy.revocation };
  return null;
}

/** KF-10: that an entry is gone changes the catalog, and is filed like what enters it. */
const gone = (policy: Publication): Event[] => [{ type: 'retired' }, ...reported(policy)];

/** What the day alone does to a published resource. Repeating it changes nothing. */
export const onDay = (
  { status, retiresOn }: Pick<Registration, 'status' | 'retiresOn'>,
  policy: Publication,
  today: IsoDate,
): Event[] => (status === 'published' && retiresOn !== null && retiresOn <= today ? gone(policy) : []);
