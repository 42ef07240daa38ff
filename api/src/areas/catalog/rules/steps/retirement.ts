import type { LegalBasis, RetirementProposal } from '@onesource/db/content';
import { because, type Decision, lacking, refuse } from '../../../../cases/decision.ts';
import { acceptable, citedInLine } from '../../../../law/basis.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { citationOf, type Setting } from '../../../../law/setting.ts';
import { examinedOf } from './examined.ts';
import { type Publication, reported } from './publishing.ts';
import type { Event, Registration } from './state.ts';

/** What the end of an entry says; `grants`: how many run on it, and end with it. */
export type Ending = {
  note: string;
  effectiveOn: IsoDate;
  grants?: number;
  /** SH-26, SQ-17: on what it rests that they end. */
  legalBasis?: Pick<LegalBasis, 'kind' | 'level' | 'title' | 'number' | 'article'> | null;
  /** N-27: what was negotiated with whoever holds them. */
  negotiation?: string;
  /** Whether it is only asked for, by whoever could announce it as well. */
  asks?: boolean;
};
export type RetirementPolicy = Publication & Pick<PolicyProfile, 'refusal' | 'revocation' | 'notSharedApproval'>;

/**
 * What ends grants needs what ending one of them needs, as read: a basis where refusing does (SH-26, SQ-17), a word on what
 * was negotiated where the text has that first (N-27).
 */
export const endingGrants = ({ refusal, revocation }: Pick<PolicyProfile, 'refusal' | 'revocation'>) => ({
  basis: refusal.value.needs === 'basis' ? { accepted: refusal.value.accepted, citation: citationOf(refusal) } : null,
  negotiation: revocation.value.negotiated ? citationOf(revocation) : null,
});

/** Rule 9: grants that would run beyond the last day of the entry, and end with it; what ends by its date before takes nobody's word. */
export const endingWith = <Grant extends { until: IsoDate }>(grants: readonly Grant[], endsOn: IsoDate): Grant[] =>
  grants.filter(({ until }) => until >= endsOn);

/** SH-17, N-16, N-17: what enters the directory is examined, and so is what leaves it, for that updates it (a reading). */
export const retirementIsExamined = (policy: Pick<PolicyProfile, 'publication' | 'notSharedApproval'>): boolean =>
  examinedOf(policy) === 'everything';

/**
 * House: a resource leaves the directory on a day that is announced, today at the earliest; announcing again moves it. A
 * registrar asks the reviewer for it, and where it is examined the department asks for it; asking again takes the place of
 * what was asked for.
 */
export function retire(
  ending: Ending,
  policy: RetirementPolicy,
  by: { id: string; reviews: boolean },
  today: IsoDate,
): Decision<Event> {
  const { note, effectiveOn } = ending;
  if (note.trim() === '') return lacking('reason_required', 'note');
  if (effectiveOn < today) return refuse('effective_past', 'effectiveOn');
  // What is said as a basis is one by the text, whether grants run by now or begin meanwhile (SH-26, SQ-17)
  const lacks = lackingIn(ending, policy);
  if (lacks) return lacking(lacks.code, lacks.field, lacks.setting);
  const { legalBasis } = ending;
  const basis = legalBasis && legalBasis.title.trim() !== '' && citedInLine(legalBasis);
  const said = {
    note,
    effectiveOn,
    ...(basis && { basis }),
    ...(ending.negotiation && { negotiation: ending.negotiation }),
  };
  const stage = retirementGoesTo(by.reviews, policy);
  return stage
    ? because({ type: 'retirement_proposed', ...said, stage, askedBy: [by.id] })
    : because(...announced({ type: 'retirement_announced', ...said }, policy, today));
}

/** Who has to agree to the end that a registrar, or a reviewer, asks for; null where the latter's word is enough. */
export const retirementGoesTo = (
  reviews: boolean,
  policy: Parameters<typeof retirementIsExamined>[0],
): RetirementProposal['stage'] | null => (reviews ? (retirementIsExamined(policy) ? 'examination' : null) : 'review');

/** What the reviewer, or whoever examines, says of the end that was asked for; `grants`: how many run on the entry by now. */
export type Examined = { outcome: 'pass' | 'return'; note: string; grants?: number };

/**
 * Agreed to by the reviewer, what a registrar asked for goes on like the reviewer's own word (house); by whoever examines
 * (SH-17, N-17), the end is announced, for the day that was asked for or today where that has passed. Sent back, with a
 * reason, the entry stays. What a grant needs that began meanwhile (SH-26, N-27) has to be said first.
 */
export function examineRetirement(
  { askedBy, stage, ...asked }: RetirementProposal,
  { outcome, note, grants = 0 }: Examined,
  policy: RetirementPolicy,
  by: string,
  today: IsoDate,
): Decision<Event> {
  if (outcome === 'return')
    return note.trim() === ''
      ? lacking('reason_required', 'note')
      : because({ type: 'retirement_declined', note, to: stage === 'review' ? 'registrar' : 'reviewer' });
  const { basis, negotiation } = endingGrants(policy);
  if (grants > 0 && basis && !asked.basis) return refuse('legal_basis_required', undefined, policy.refusal);
  if (grants > 0 && negotiation && !asked.negotiation)
    return refuse('negotiation_required', undefined, policy.revocation);
  const effectiveOn = asked.effectiveOn < today ? today : asked.effectiveOn;
  const said = { ...asked, effectiveOn, ...(note.trim() !== '' && { agreed: note }) };
  if (stage === 'review' && retirementIsExamined(policy))
    return because({
      type: 'retirement_proposed',
      ...said,
      stage: 'examination',
      askedBy: [...askedBy, by],
    });
  const examined = stage === 'examination' && ({ examined: true } as const);
  return because(...announced({ type: 'retirement_announced', ...said, ...examined }, policy, today));
}

const announced = (
  event: Extract<Event, { type: 'retirement_announced' }>,
  policy: Publication,
  today: IsoDate,
): Event[] => (event.effectiveOn === today ? [event, ...gone(policy)] : [event]);

function lackingIn(
  { legalBasis, negotiation = '', grants = 0 }: Ending,
  policy: RetirementPolicy,
): { code: string; field: string; setting: Setting<unknown> } | null {
  const { basis, negotiation: negotiated } = endingGrants(policy);
  const isBasis = legalBasis ? basis === null || acceptable(basis.accepted, legalBasis) : grants === 0;
  if (basis && !isBasis) return { code: 'legal_basis_required', field: 'legalBasis', setting: policy.refusal };
  if (grants > 0 && negotiated && negotiation.trim() === '')
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
