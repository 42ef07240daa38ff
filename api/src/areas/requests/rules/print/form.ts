import type { RequestStatus } from '@onesource/db/vocabulary';
import type { Decider } from '../../../../law/settings/requests.ts';
import type { DecidedBy, RequestEvent } from '../state.ts';

/** 申请审批单, or 协商协调结论单 where it was more than decided. */
export type FormKind = 'request' | 'coordination';
export type Signer = 'consumer' | Decider | 'platform' | 'superior';
type Event = { seq: number; type: string; by: string | null };
type Printed = {
  status: RequestStatus;
  /** Those who have to decide; none where nobody has to, or where it is negotiated. */
  deciders: readonly Decider[];
  /** Whether the rules have both departments negotiate, as nobody decides. */
  negotiated: boolean;
  events: readonly Event[];
};

type Type = RequestEvent['type'];
const among =
  (...types: Type[]) =>
  ({ type }: Event): boolean =>
    types.some((one) => one === type);
/** What all sides have said of a request that was not simply decided. */
const spoken = among(
  'refused',
  'appealed',
  'insisted',
  'message_sent',
  'view_stated',
  'negotiation_failed',
  'referred',
  'mandated',
);
/** With what a request is settled. */
const settling = among('granted', 'refused', 'withdrawn');
/** By what it shows that there were talks. */
const talking = among('appealed', 'negotiation_failed', 'minutes_taken', 'referred', 'mandated');
/** By what it shows that the authority had a part in them. */
const broughtBefore = among('appealed', 'referred', 'mandated');
/** By what it was granted without anybody deciding. */
const unasked: readonly string[] = ['filing', 'platform', 'scenario'] satisfies DecidedBy[];

/**
 * Of what a request's form consists (house): which it is, what was said and with what it was settled, by the numbers of
 * its events, and who signs: who asked, and who decided or is to decide, and nobody else. Pure.
 */
export function formOf({ status, deciders, negotiated, events }: Printed): {
  kind: FormKind;
  statements: number[];
  concluded: number | null;
  signers: Signer[];
} {
  const open = status === 'negotiating' || status === 'coordinating' || status === 'referred';
  const talked = negotiated || open || events.some(talking);
  const concluded = open ? undefined : events.findLast(settling);
  const answering: Signer[] = [...deciders];
  if (answering.length === 0) answering.push(unasked.includes(concluded?.by ?? '') ? 'platform' : 'provider');
  const coordinated =
    status === 'coordinating' || status === 'referred' || concluded?.by === 'authority' || events.some(broughtBefore);
  const above: Signer[] = [
    ...(talked && coordinated ? (['authority'] as const) : []),
    ...(concluded?.by === 'superior' ? (['superior'] as const) : []),
  ];
  return {
    kind: talked ? 'coordination' : 'request',
    statements: talked ? events.filter((event) => spoken(event) && event !== concluded).map(({ seq }) => seq) : [],
    concluded: concluded?.seq ?? null,
    signers: [...new Set<Signer>(['consumer', ...answering, ...above])],
  };
}
