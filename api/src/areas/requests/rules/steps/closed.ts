import { type Refusal, refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { type Setting, settingValue } from '../../../../law/setting.ts';
import type { RequestAction } from '../decide.ts';
import { extensible, extensionAsked } from '../extension.ts';
import { deliveryOpen } from '../grant/delivery.ts';
import { lifeOpen, runs } from '../grant/grant-life.ts';
import { inabilityMandated, inabilityOpen, inabilityWith } from '../grant/inability.ts';
import { quotaOpen } from '../grant/reach.ts';
import { revocable } from '../grant/revoking.ts';
import { kindsToAsk, openAsk } from '../onward.ts';
import { mayWithhold } from '../outcome.ts';
import { oversightOpen } from '../oversight/oversight.ts';
import { needsConsent } from '../plan.ts';
import { awaited, type Stance } from '../stances.ts';
import type { RequestState } from '../state.ts';
import { insistable, organised, takenForGood } from '../withheld.ts';

/** Why a step of the table is not open to whoever stands so. */
export type ClosedCode =
  | 'answered_already'
  | 'others_decide'
  | 'supplement_asked_before'
  | 'supplement_awaited'
  | 'no_term_runs'
  | 'extension_asked_before'
  | 'nothing_asked'
  | 'inability_not_open'
  | 'between_departments'
  | 'organiser_concludes'
  | 'items_to_be_named'
  | 'nothing_to_divide'
  | 'not_in_rules'
  | 'ordered_before'
  | 'not_overdue'
  | 'nothing_ordered'
  | 'nothing_owed'
  | 'supervised_before'
  | 'no_agreement_awaited'
  | 'signed_already'
  | 'nothing_withheld'
  | 'coordinated_before'
  | 'only_delivery'
  | 'not_revocable'
  | 'no_quota_here'
  | 'goes_on_already'
  | 'mandated_before'
  | 'no_further_use'
  | 'consent_asked_before'
  | 'own_request'
  | 'agreement_missing'
  | 'delivery_not_so_far'
  | 'not_to_suspend'
  | 'not_suspended_by_them'
  | 'no_misuse_to_put_right'
  | 'nothing_put_right'
  | 'nothing_to_state'
  | 'nothing_to_dispose';
export type Closed = Refusal<ClosedCode>;

/** Who looks, in which of their capacities. `today`: finds closed what is refused on that day. */
export type Looking = {
  stance: Stance;
  actor: Pick<Actor, 'id'>;
  policy: PolicyProfile;
  today: IsoDate | null;
};

/**
 * What the table cannot say: whose turn it is, and what is done once only. Gives why a step of the table is not open to
 * whoever stands so, under which article; null where it is.
 */
export function closedBy(
  request: RequestState,
  action: RequestAction,
  { stance, actor, policy, today }: Looking,
): Closed | null {
  switch (action) {
    case 'ask-supplement':
      // House: whoever asks is asked so often, once; what is still unclear then is decided as it is
      return (
        unawaited(request, stance, policy) ??
        unless(request.supplementsAsked < policy.pause.value, 'supplement_asked_before', policy.pause)
      );
    case 'refuse':
      // N-21: who is asked for what lacks is not refused for lack of it
      return (
        unawaited(request, stance, policy) ??
        unless(mayWithhold(request, policy), 'supplement_awaited', policy.incomplete)
      );
    case 'extend':
      return (
        unawaited(request, stance, policy) ??
        unless(
          extensible(request, policy, today),
          request.extension === null ? 'no_term_runs' : 'extension_asked_before',
          policy.extension,
        )
      );
    case 'answer-extension':
      return unless(extensionAsked(request), 'nothing_asked', policy.extension);
    case 'report-inability':
      return (
        (request.status === 'submitted' ? unawaited(request, stance, policy) : unmet(request, policy)) ??
        unless(inabilityOpen(request, policy), 'inability_not_open', policy.inability)
      );
    case 'messages':
    case 'take-minutes':
      return unless(
        stance !== 'authority' || request.status !== 'negotiating' || organised(request, policy),
        'between_departments',
        policy.afterRefusal,
      );
    case 'move-talks':
      // PD-33: by whoever brings both together
      if (request.status !== 'negotiating') return null;
      return organised(request, policy)
        ? unless(stance === 'authority', 'organiser_concludes', policy.afterRefusal)
        : unless(stance !== 'authority', 'between_departments', policy.afterRefusal);
    case 'conclude':
      // PD-33: the provider may say yes at any time; that it came to nothing is for whoever brought both together to say
      return organised(request, policy)
        ? unless(stance !== 'consumer', 'organiser_concludes', policy.afterRefusal)
        : unless(stance !== 'authority', 'between_departments', policy.afterRefusal);
    case 'approve':
      return unawaited(request, stance, policy) ?? unless(!inWords(request), 'items_to_be_named');
    case 'approve-partly':
      return (
        unawaited(request, stance, policy) ??
        // Asked for in words, it is granted by naming items
        unless(inWords(request) || request.items.length > 1, 'nothing_to_divide') ??
        unless(inWords(request) || mayWithhold(request, policy), 'supplement_awaited', policy.incomplete)
      );
    case 'order-rectification':
      return (
        unless(settingValue(policy.silence)?.kind === 'rectification', 'not_in_rules', policy.silence) ??
        unless(request.rectifyBy === null, 'ordered_before', policy.silence) ??
        unless(
          // KF-28, SQ-35: also of what runs no term; then the authority judges what is too long. What was refused was answered
          (request.status !== 'negotiating' || policy.route[request.shareType].value.kind === 'negotiated') &&
            // While the consumer is asked nothing is left unanswered, unless the term was over before
            (request.status !== 'supplement_wanted' || request.escalatedAt !== null) &&
            (request.escalatedAt !== null || (request.dueOn === null && request.openTerm === null)),
          'not_overdue',
          policy.silence,
        )
      );
    case 'extend-order':
    case 'lift-order':
      return unless(oversightOpen(request, action, stance), 'nothing_ordered');
    case 'urge':
      return unless(oversightOpen(request, action, stance), 'nothing_owed');
    case 'supervise':
      return unless(
        oversightOpen(request, action, stance),
        request.oversight.supervision === null ? 'nothing_owed' : 'supervised_before',
      );
    case 'answer-supervision':
      return unless(oversightOpen(request, action, stance), 'nothing_asked');
    case 'sign-agreement':
      return (
        unless(request.grant?.agreement === 'awaited', 'no_agreement_awaited', policy.confidentialityAgreement) ??
        unless(
          !request.grant?.signed.some((side) => side === stance),
          'signed_already',
          policy.confidentialityAgreement,
        )
      );
    case 'appeal':
      if (runs(request.status))
        return unless(insistable(request, policy).length > 0, 'nothing_withheld', policy.afterRefusal);
      return (
        unless(!takenForGood(request), 'nothing_withheld') ??
        unless(!request.coordinated, 'coordinated_before', policy.afterRefusal) ??
        unless(policy.afterRefusal.source !== 'not_stated', 'not_in_rules') ??
        unless(!onDelivery(request, policy), 'only_delivery', policy.deliveryConsent)
      );
    case 'revoke':
      return unless(revocable(request, stance), 'not_revocable', policy.revocation);
    case 'set-quota':
      return unless(quotaOpen(request), 'no_quota_here');
    case 'renew':
    case 'amend':
      // PD-35: what waits for its agreement is not in effect, so that nothing goes on with it
      return unmet(request, policy) ?? unless(goesOnByRequest(request, policy), 'goes_on_already', policy.renewal);
    case 'give-up':
      return unmet(request, policy);
    case 'coordinate':
      return runs(request.status)
        ? unless(inabilityWith(request) === 'authority', 'nothing_asked', policy.inability)
        : unless(request.status !== 'referred' || request.levelId === null, 'others_decide', policy.referral);
    case 'record-decision':
      return runs(request.status)
        ? unless(inabilityWith(request) === 'superior', 'nothing_asked', policy.inability)
        : null;
    case 'mandate':
      if (runs(request.status))
        return unless(
          inabilityMandated(request, policy),
          inabilityWith(request) === 'superior' ? 'mandated_before' : 'nothing_asked',
          policy.inability,
        );
      // DG-7: once; what comes back is for the body above to decide
      return (
        unless(settingValue(policy.referral)?.mandate === true, 'not_in_rules', policy.referral) ??
        unless(request.mandatedAt === null, 'mandated_before', policy.referral)
      );
    case 'ask-consent':
      return (
        unmet(request, policy) ??
        unless(
          kindsToAsk(request, policy).length > 0,
          openAsk(request) === null ? 'no_further_use' : 'consent_asked_before',
          policy.onwardUse,
        )
      );
    case 'answer-consent': {
      const ask = openAsk(request);
      return (
        unless(ask?.by === stance, 'nothing_asked', policy.onwardUse) ??
        // House: nobody gives themselves leave
        unless(!(policy.ownCase.value && ask?.askedById === actor.id), 'own_request', policy.ownCase)
      );
    }
    case 'sign-for':
    case 'plan-delivery':
    case 'provide':
    case 'accept':
    case 'dispute':
      return unless(
        deliveryOpen(request, action),
        request.delivery === null ? 'agreement_missing' : 'delivery_not_so_far',
        request.delivery === null ? policy.confidentialityAgreement : undefined,
      );
    case 'suspend':
      return (
        unmet(request, policy) ?? unless(lifeOpen(request, action, stance, policy), 'not_to_suspend', policy.suspension)
      );
    case 'resume':
      return unless(lifeOpen(request, action, stance, policy), 'not_suspended_by_them', policy.suspension);
    case 'report-remedy':
      return unless(lifeOpen(request, action, stance, policy), 'no_misuse_to_put_right', policy.misuseTerm);
    case 'return-remedy':
      return unless(lifeOpen(request, action, stance, policy), 'nothing_put_right', policy.misuseTerm);
    case 'state-use':
      return unmet(request, policy) ?? unless(lifeOpen(request, action, stance, policy), 'nothing_to_state');
    case 'demand-disposal':
    case 'dispose':
      return unless(lifeOpen(request, action, stance, policy), 'nothing_to_dispose', policy.disposal);
    default:
      return null;
  }
}

const closed = (code: ClosedCode, setting?: Setting<unknown>): Closed => refuse(code, undefined, setting);
const unless = (holds: boolean, code: ClosedCode, setting?: Setting<unknown>): Closed | null =>
  holds ? null : closed(code, setting);

/** Why an answer is not awaited of whoever stands so; null where it is. */
function unawaited(request: RequestState, stance: Stance, policy: Pick<PolicyProfile, 'route'>): Closed | null {
  if (awaits(request, stance)) return null;
  const answered = request.deciders.some((decider) => decider === stance);
  return closed(answered ? 'answered_already' : 'others_decide', policy.route[request.shareType]);
}

/** PD-35: why a grant is not in effect yet: its agreement is not signed by both; null where it is. */
const unmet = ({ grant }: RequestState, policy: Pick<PolicyProfile, 'confidentialityAgreement'>): Closed | null =>
  unless(grant?.effectiveAt != null, 'agreement_missing', policy.confidentialityAgreement);

/** DG-16, SH-25: whether the authority was asked for nothing but a way of delivery: its no is no refusal to share. */
export const onDelivery = ({ deciders, mode }: RequestState, policy: Pick<PolicyProfile, 'deliveryConsent'>): boolean =>
  deciders.length === 1 && deciders[0] === 'authority' && needsConsent(policy, { delivery: mode });

/** Rule 15 (house): a grant goes on or changes by a request that follows it, one at a time, where the rules know of such. */
const goesOnByRequest = ({ goingOn }: RequestState, { renewal }: Pick<PolicyProfile, 'renewal'>): boolean =>
  renewal.value === 'request' && goingOn.length === 0;

const awaits = (request: RequestState, stance: Stance): boolean =>
  awaited(request).some((decider) => decider === stance);

/** SH-26, SQ-17, DG-8: what was asked for in words is granted by naming the items that it comes to. */
const inWords = ({ items, grantable }: RequestState): boolean => items.length === 0 && grantable.length > 0;
