import { reachedBy } from '@onesource/api/areas/discrepancies/rules/state';
import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import type { DoubtOutcome as Outcome } from '@onesource/db/vocabulary';
import type { Told } from './offered.ts';

/** What it is called, as its place in the texts. A proposal that waits for this side is answered. */
export const nameOf = (
  action: Told,
  { side, awaits, positions }: Pick<DiscrepancyView, 'side' | 'awaits' | 'positions'>,
) =>
  action === 'agree' && side !== null && awaits === side && positions.collector !== null
    ? ('answerProposal' as const)
    : (`action.${action}` as const);

/** Whether it is what is waited for now: to propose while the other side is to answer is no duty, to give up never is. */
export const isTurn = (action: Told, { side, awaits }: Pick<DiscrepancyView, 'side' | 'awaits'>): boolean =>
  action === 'agree' ? side === awaits : action !== 'fail';

/** What follows from it, said before the click: under `dialog` in the texts. */
export function nextOf(
  action: Told,
  { side, positions }: Pick<DiscrepancyView, 'side' | 'positions'>,
  outcome: Outcome | undefined,
) {
  if (action === 'answer') return 'nextAnswer';
  if (action === 'settle') return 'nextSettle';
  if (action === 'fail') return 'nextFail';
  return side !== null && reachedBy({ positions }, side, outcome) === 'agreed' ? 'nextAgreed' : 'nextProposed';
}

/** What the words are to say. */
export function noteLabelOf(action: Told, side: DiscrepancyView['side'], outcome: Outcome | undefined) {
  if (action === 'fail') return 'failedLabel';
  if (outcome === undefined) return 'note';
  if (outcome === 'corrected') return 'corrected';
  return action === 'agree' && side === 'reporter' ? 'reporterUpheld' : 'upheld';
}
