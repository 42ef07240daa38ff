import type { Excuse } from '@onesource/db/schema/data';
import {
  type FreshnessColour,
  type FreshnessReason,
  freshnessColours,
  freshnessReasons,
  type SendingState,
  type UpdateCycle,
} from '@onesource/db/vocabulary';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { basisOf, dueOf, standingOf } from '../../../datasets/rules/keeping/term.ts';

/** What is known of how data are kept up. */
export type Seen = {
  confirmedAt: Date | null;
  dueAt: Date | null;
  cycle: UpdateCycle | null;
  /** The cycle that is agreed with the authority, while that holds. */
  agreed: UpdateCycle | null;
  excuses: readonly Excuse[];
  /** 心跳 of what sends them in; null where there is none. */
  sending: SendingState | null;
};

export type Card = { colour: FreshnessColour; reasons: FreshnessReason[] };

/**
 * SH-24: red, yellow, green or, where nothing is due, grey, and why: every reason of the colour. House: what is agreed on as an
 * exception (PD-34, SQ-20) counts by what was agreed, and a term that an outage puts off (DG-20) is yellow until it is over.
 */
export function cardOf(seen: Seen, policy: Pick<PolicyProfile, 'dataUpdate'>, now: Date): Card {
  const found = reasonsOf(seen, policy, now);
  const colour = freshnessColours.find((one) => found.some((reason) => colourOf(reason) === one)) ?? 'grey';
  return { colour, reasons: found.filter((reason) => colourOf(reason) === colour) };
}

const colourOf = (reason: FreshnessReason): FreshnessColour =>
  freshnessColours.find((colour) => freshnessReasons[colour].some((one) => one === reason)) ?? 'grey';

function reasonsOf(seen: Seen, policy: Pick<PolicyProfile, 'dataUpdate'>, now: Date): FreshnessReason[] {
  const { agreed, sending, dueAt } = seen;
  const standing = standingOf(seen, now);
  const usual = dueOf(seen, policy);
  const putOff = standing !== 'late' && dueAt !== null && usual !== null && usual < now && now <= dueAt;
  const within = agreed === null ? 'within_term' : 'within_agreed';
  return [
    ...(standing === 'late' ? [`past_${basisOf(seen, policy)}` as const] : []),
    ...(sending === 'silent' || sending === 'unheard' ? [sending] : []),
    ...(putOff ? (['put_off'] as const) : []),
    ...(standing === 'soon' && !putOff ? (['due_soon'] as const) : []),
    ...(standing === 'kept' && !putOff ? ([within] as const) : []),
    ...(standing === 'unbound' ? ([agreed === null ? 'no_term' : 'agreed_without_term'] as const) : []),
  ];
}

type Counted = { count: number; reasons: { reason: FreshnessReason; count: number }[] };

/** How many are of each colour, and of these how many for each reason. */
export const countCards = (cards: readonly Card[]): Record<FreshnessColour, Counted> =>
  Object.fromEntries(
    freshnessColours.map((colour): [FreshnessColour, Counted] => {
      const of = cards.filter((card) => card.colour === colour);
      const reasons = freshnessReasons[colour].map((reason) => ({
        reason,
        count: of.filter((card) => card.reasons.includes(reason)).length,
      }));
      return [colour, { count: of.length, reasons: reasons.filter(({ count }) => count > 0) }];
    }),
  ) as Record<FreshnessColour, Counted>;

/** Of a department: the worst that any of its data are. */
export const worstOf = (cards: readonly Card[]): FreshnessColour =>
  freshnessColours.find((colour) => cards.some((card) => card.colour === colour)) ?? 'grey';
