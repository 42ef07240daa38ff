import type { RequestedItem } from '@onesource/db/schema/request';
import type { PolicyProfile } from '../../law/profile.ts';
import { settingValue } from '../../law/setting.ts';
import type { Decider } from '../../law/settings/requests.ts';
import { because, type Decision, refuse } from './decision.ts';
import { awaited } from './stances.ts';
import type { DecidedBy, RequestEvent, RequestState } from './state.ts';

type Said = { items: readonly string[]; note: string; conditions: string };

/**
 * One decider agrees to some items. When it was the last, what all agreed to is granted (SH-27: 会同审核, read as
 * the intersection); when nothing is left of it, the request is refused.
 */
export function agreed(request: RequestState, side: Decider, said: Said, policy: PolicyProfile): Decision {
  const chosen = chosenOf(request, said.items);
  if (!Array.isArray(chosen)) return chosen;
  const vote: RequestEvent = {
    type: 'agreed',
    side,
    items: chosen.map((item) => item.id),
    note: said.note,
    conditions: said.conditions,
  };
  if (awaited(request).some((decider) => decider !== side)) return because(vote);
  const common = chosen.filter((item) => request.decisions.every(({ itemIds }) => itemIds.includes(item.id)));
  if (common.length === 0 && chosen.length > 0)
    return because(vote, {
      type: 'refused',
      by: 'decision',
      code: 'conditions_not_met',
      note: said.note,
      legalBasis: null,
    });
  // SH-27: whoever agrees on conditions agrees on nothing less
  const demanded = [...request.decisions.map(({ conditions = '' }) => conditions), said.conditions];
  const conditions = [...new Set(demanded.filter((each) => each !== ''))].join('\n');
  const grant = granted('decision', common, { ...said, conditions }, policy);
  return request.deciders.length > 1 ? because(vote, grant) : because(grant);
}

/** A grant of chosen items: at least one, none twice, and none that could not be asked for. */
export function grantOf(request: RequestState, by: DecidedBy, said: Said, policy: PolicyProfile): Decision {
  const chosen = chosenOf(request, said.items);
  if (!Array.isArray(chosen)) return chosen;
  return because(granted(by, chosen, said, policy));
}

function chosenOf(request: RequestState, ids: readonly string[]) {
  const chosen = request.grantable.filter((item) => ids.includes(item.id));
  if (chosen.length !== new Set(ids).size) return refuse('item_not_requested', 'itemIds');
  if (chosen.length === 0 && request.grantable.length > 0) return refuse('no_items', 'itemIds');
  return chosen;
}

/** PD-35: for privacy and commercial secrets the agreement comes before the effect. */
export function granted(
  by: DecidedBy,
  items: readonly RequestedItem[],
  said: { note: string; conditions: string },
  policy: Pick<PolicyProfile, 'confidentialityAgreement'>,
): Extract<RequestEvent, { type: 'granted' }> {
  const sensitive = items.some((item) => item.sensitivity === 'high');
  const agreement = sensitive && settingValue(policy.confidentialityAgreement) ? 'awaited' : 'none';
  return { type: 'granted', by, items, conditions: said.conditions, note: said.note, agreement };
}
