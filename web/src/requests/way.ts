import type { RequestView } from '@onesource/api/areas/requests/view';

/** How a request came to where it is: granted at once by one of three, decided, or negotiated. */
export type Way = 'filed' | 'platform' | 'scenario' | 'decided' | 'negotiated';
type Decider = RequestView['deciders'][number];

/** What was done with it, which the route of its share type alone does not say. */
export function wayOf({ rules, deciders, timeline }: Pick<RequestView, 'rules' | 'deciders' | 'timeline'>): Way {
  if (deciders.length > 0) return 'decided';
  const granted = timeline.find(({ type }) => type === 'granted');
  return granted?.data.by === 'scenario' ? 'scenario' : rules.kind;
}

/** Those of the deciders who have not decided yet. */
export const awaitedOf = ({ deciders, decisions }: Pick<RequestView, 'deciders' | 'decisions'>): Decider[] =>
  deciders.filter((decider) => !decisions.some(({ stance }) => stance === decider));

type Item = RequestView['items'][number];
export type Consent =
  /** Others have to agree too before anything is granted. */
  | { kind: 'waits'; others: Decider[] }
  /** Everybody has agreed, to nothing in common. */
  | { kind: 'nothing' }
  | { kind: 'granted'; items: readonly Item[] };

/** What comes of agreeing to these items: what all deciders agree to is granted (SH-27). */
export function consentTo(
  request: Pick<RequestView, 'status' | 'deciders' | 'decisions' | 'stances'>,
  items: readonly Item[],
): Consent {
  if (request.status !== 'submitted') return { kind: 'granted', items };
  const awaited = awaitedOf(request);
  const mine = awaited.find((decider) => request.stances.includes(decider));
  const others = awaited.filter((decider) => decider !== mine);
  if (others.length > 0) return { kind: 'waits', others };
  const common = items.filter(({ id }) => request.decisions.every(({ itemIds }) => itemIds.includes(id)));
  return common.length === 0 && items.length > 0 ? { kind: 'nothing' } : { kind: 'granted', items: common };
}
