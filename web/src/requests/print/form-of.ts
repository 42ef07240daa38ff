import type { RequestView } from '@onesource/api/areas/requests/view';

type Event = RequestView['timeline'][number];

/** What both sides and the authority have said of a request that was not simply decided. */
const spoken = new Set([
  'refused',
  'appealed',
  'insisted',
  'message_sent',
  'negotiation_failed',
  'referred',
  'mandated',
]);
/** With what a request was settled. */
const settling = new Set(['granted', 'refused', 'withdrawn']);
/** By what it shows that a request came before the authority, or was negotiated. */
const talking = new Set(['appealed', 'negotiation_failed', 'minutes_taken', 'referred', 'mandated']);

export type FormKind = 'request' | 'coordination';
export type Signer = 'consumer' | 'provider' | 'authority';

/** What a request’s form consists of: which form it is, what was said, what it came to, and who signs. */
export function formOf({ timeline, status, rules }: Pick<RequestView, 'timeline' | 'status' | 'rules'>): {
  kind: FormKind;
  statements: Event[];
  concluded: Event | null;
  signers: Signer[];
} {
  const talked =
    rules.kind === 'negotiated' ||
    status === 'negotiating' ||
    status === 'coordinating' ||
    timeline.some(({ type }) => talking.has(type));
  const concluded =
    talked && (status === 'negotiating' || status === 'coordinating' || status === 'referred')
      ? null
      : (timeline.findLast(({ type }) => settling.has(type)) ?? null);
  return {
    kind: talked ? 'coordination' : 'request',
    statements: talked ? timeline.filter((event) => spoken.has(event.type) && event !== concluded) : [],
    concluded,
    signers: talked ? ['consumer', 'provider', 'authority'] : ['consumer', 'provider'],
  };
}
