import { because, type Decision, refuse } from '../../../../cases/decision.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import type { RequestCommand } from '../../inputs.ts';
import { reasonsFor } from '../grounds.ts';
import type { Stance } from '../stances.ts';
import type { RequestEvent, RequestState } from '../state.ts';
import { grantedBy } from '../withheld.ts';
import { freeAmong } from './free.ts';
import { misused, unremedied } from './misuse.ts';

/**
 * What the provider decided, or the platform in its name, it may take back; what the responsible department decided in its
 * place (SH-16, SH-27), that department. What both agreed on, the authority settled or a scenario opens is not one side's to
 * end, and what is unconditional nobody's. Misuse is met by suspension and a term, and what was not put right in it, or not as
 * the consumer said, provider or authority may end (N-27, DG-17; house elsewhere).
 */
export function revocable(request: RequestState, stance: Stance): boolean {
  if (misused(request)) return unremedied(request) && (stance === 'provider' || stance === 'authority');
  return itsToEnd(request, stance);
}

/** Whether a grant is that side's own to end, misuse aside. */
export function itsToEnd(request: RequestState, stance: Stance): boolean {
  const by = grantedBy(request);
  if (stance !== 'provider' && stance !== 'responsible') return false;
  const items = request.grant?.items ?? [];
  const nothingElse = items.length > 0 && items.every(({ shareType }) => shareType === 'unconditional');
  return (
    request.shareType !== 'unconditional' &&
    !nothingElse &&
    ((by === 'decision' && request.deciders.includes(stance)) || (by === 'platform' && stance === 'provider'))
  );
}

/**
 * Whether the end takes a word on what was negotiated with the consumer first (N-27): a good reason is talked over, misuse
 * is not.
 */
export const negotiatesEnd = (request: RequestState, { revocation }: Pick<PolicyProfile, 'revocation'>): boolean =>
  revocation.value.negotiated && !misused(request);

/** 撤销: what is taken back is refused from then on, with all that a refusal says. */
export function revoke(
  request: RequestState,
  { note, withheld, negotiation = '' }: Extract<RequestCommand, { type: 'revoke' }>,
  stances: readonly Stance[],
  policy: Pick<PolicyProfile, 'refusal' | 'revocation' | 'route'>,
): Decision<RequestEvent> {
  if (note === '') return refuse('reason_required', 'note');
  const negotiates = negotiatesEnd(request, policy);
  if (negotiates && negotiation === '') return refuse('negotiation_required', 'negotiation', policy.revocation);
  const found = reasonsFor(policy.refusal, withheld);
  if (!found.ok) return found;
  const held = request.grant?.items ?? [];
  // PD-33, KF-15, SH-27, SQ-19: what is had without anybody's leave stays, but for misuse
  const keeps = misused(request) ? [] : freeAmong(held, policy).map(({ id }) => id);
  const itemIds = held.map(({ id }) => id).filter((id) => !keeps.includes(id));
  const by = (['provider', 'responsible'] as const).find((one) => revocable(request, one) && stances.includes(one));
  return because({
    type: 'revoked',
    note,
    ...(negotiates && { negotiation }),
    ...(keeps.length > 0 && { keeps }),
    withheld: [{ by: by ?? 'authority', itemIds, takenBack: true, ...found.reasons }],
  });
}
