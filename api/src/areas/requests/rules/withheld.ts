import type { Grant, Withheld } from '@onesource/db/schema/request';
import type { Sensitivity } from '@onesource/db/vocabulary';
import type { PolicyProfile } from '../../../law/profile.ts';
import { settingValue } from '../../../law/setting.ts';
import type { Reasons } from './grounds.ts';
import type { RequestState } from './state.ts';

/** What somebody does not give of what was asked for, as an event tells it. */
export type Part = Pick<Withheld, 'by' | 'itemIds' | 'rows' | 'takenBack'> &
  Reasons & {
    /** Nobody can give it again, so that there is nothing to insist on. */
    final?: true;
  };

/** Of the items asked for, those that are not among the chosen. What was asked for in words names none. */
export const restOf = ({ items }: { items: readonly { id: string }[] }, chosen: readonly { id: string }[]): string[] =>
  items.filter(({ id }) => !chosen.some((one) => one.id === id)).map(({ id }) => id);

/** PD-35: what a confidentiality agreement is asked for, where the text has one. */
export const holdsPersonal = (items: readonly { sensitivity: Sensitivity }[]): boolean =>
  items.some(({ sensitivity }) => sensitivity === 'high');

/** Several who withheld something say it in one refusal, each with their own words. */
export function inOne(parts: readonly Part[]): Reasons | null {
  const [first] = parts;
  if (!first) return null;
  const said = (words: (string | null)[]) => [...new Set(words.filter(Boolean))].join('\n');
  return {
    code: parts.every(({ code }) => code === first.code) ? first.code : 'other',
    note: said(parts.map(({ note }) => note)),
    legalBasis: said(parts.map(({ legalBasis }) => legalBasis)) || null,
  };
}

/** PD-33: after a refusal both negotiate, brought together by the authority, which records and does not decide. */
export const organised = (
  { shareType }: Pick<RequestState, 'shareType'>,
  { afterRefusal, route }: Pick<PolicyProfile, 'afterRefusal' | 'route'>,
): boolean => settingValue(afterRefusal) === 'organised_negotiation' && route[shareType].value.kind !== 'negotiated';

/** By whom or by what the grant came about; grants of earlier days do not say, their request does. */
export function grantedBy({ grant, coordinated, shareType, deciders }: RequestState): NonNullable<Grant['by']> | null {
  if (!grant) return null;
  if (grant.by) return grant.by;
  if (coordinated) return 'authority';
  if (shareType === 'unconditional') return 'filing';
  return deciders.length > 0 ? 'decision' : 'negotiation';
}

/** Whether what a grant gave was taken back for good: with the entry that it was on. */
export function takenForGood({ status, withheld }: Pick<RequestState, 'status' | 'withheld'>): boolean {
  const back = withheld.filter(({ takenBack }) => takenBack);
  return status === 'revoked' && back.length > 0 && back.every(({ appealed }) => appealed);
}

/** Items that were withheld and may still be insisted on, once, as after a refusal (PD-33, KF-15, DG-7). */
export function insistable(request: RequestState, policy: Pick<PolicyProfile, 'afterRefusal'>): string[] {
  if (request.coordinated || settingValue(policy.afterRefusal) === null) return [];
  const open = request.withheld.filter(({ appealed }) => !appealed).flatMap(({ itemIds }) => itemIds);
  return [...new Set(open)];
}
