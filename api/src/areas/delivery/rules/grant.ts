import type { Grant } from '@onesource/db/schema/request';
import type { Delivery, Purpose, RequestStatus, UseKind } from '@onesource/db/vocabulary';
import { type Refusal, refuse } from '../../../cases/decision.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { deliveriesOf } from '../../../law/deliveries.ts';
import type { PolicyProfile } from '../../../law/profile.ts';

/** A grant as it stands at this moment, with whether there are data that it could open. */
export type Held = {
  status: RequestStatus;
  purpose: Purpose;
  /** The way of delivery that was asked for and granted. */
  mode: Delivery;
  grant: Pick<Grant, 'items' | 'from' | 'until' | 'effectiveAt'> | null;
  /** Whether the resource is still in the directory. */
  published: boolean;
  /** Whether its data are in the platform. */
  provided: boolean;
  /** How often it was used today, and how often a day it may be. */
  used: number;
  perDay: number;
};

/** A use as it is asked for: items by id, null for all that are granted; the purpose where one is named. */
export type Wanted = {
  kind: UseKind;
  /** Whether somebody asks in the console, or a program by the interface. */
  way: 'console' | 'interface';
  items: readonly string[] | null;
  purpose: Purpose | null;
};

type Rules = Pick<PolicyProfile, 'confidentialityAgreement' | 'dailyQuota' | 'deliveryModes' | 'suspension'>;

/**
 * PD-32, PD-33: whether a grant opens this use today. It opens what it says, not before and not after, and whatever stops
 * it stops it at once. Nothing is told of items beyond the grant, not even whether there are such.
 */
export function againstUse(held: Held, wanted: Wanted, today: IsoDate, policy: Rules): Refusal | null {
  const { grant, status } = held;
  if (status === 'revoked') return refuse('grant_revoked');
  if (status === 'expired' || status === 'disposed') return refuse('grant_over');
  if (grant === null || (status !== 'granted' && status !== 'suspended')) return refuse('not_granted');
  if (status === 'suspended') return refuse('grant_suspended', undefined, policy.suspension);
  // PD-35: before both sides have signed, it is not in effect
  if (grant.effectiveAt === null) return refuse('agreement_not_signed', undefined, policy.confidentialityAgreement);
  if (today < grant.from) return refuse('grant_not_begun');
  if (today > grant.until) return refuse('grant_over');
  // DG-17, KF-18, SQ-21: the purpose binds the grant
  if (wanted.purpose !== null && wanted.purpose !== held.purpose) return refuse('other_purpose', 'purpose');
  if (wanted.items?.some((id) => !grant.items.some((item) => item.id === id)))
    return refuse('item_not_granted', 'items');
  // KF-14, SQ-18: by the interface where that is the way that was granted
  if (wanted.way === 'interface' && held.mode !== 'api') return refuse('delivery_not_granted');
  if (wanted.kind === 'download') {
    // DG-16: query, interface, exchange; where the list is closed nothing is downloaded
    if (!deliveriesOf(policy).includes('download')) return refuse('no_download', undefined, policy.deliveryModes);
    // SH-25: copies need a consent of their own, so a grant to look up is none to carry away
    if (held.mode !== 'download') return refuse('delivery_not_granted');
  }
  if (!held.published) return refuse('resource_retired');
  if (!held.provided) return refuse('no_data');
  // House: within its uses of a day a grant decides itself; more is for its provider to open
  return wanted.kind === 'token' || held.used < held.perDay
    ? null
    : refuse('quota_used_up', undefined, policy.dailyQuota);
}

/** The items that an answer consists of: granted, and asked for where some were; in the order of the grant. */
export const answeredItems = ({ grant }: Pick<Held, 'grant'>, { items }: Pick<Wanted, 'items'>): string[] =>
  (grant?.items ?? []).map(({ id }) => id).filter((id) => items === null || items.includes(id));
