import type { RequestedItem } from '@onesource/db/schema/request';
import type { PolicyProfile } from '../../../../law/profile.ts';
import { settingValue } from '../../../../law/setting.ts';
import type { Decider } from '../../../../law/settings/requests.ts';
import type { DecidedBy, RequestState } from '../state.ts';
import { tooLate } from './within-entry.ts';

type Ways = Pick<PolicyProfile, 'route' | 'deliveryConsent'>;

/**
 * PD-33, KF-15, SH-27, SQ-19, DG-7: items that are had without anybody's leave. Asked for beside stricter ones they go their
 * way with them, and still nobody withholds them or takes them back, but for misuse. Which rows are given is said of all that
 * is granted together (house): whoever wants all rows of these asks for them alone.
 */
export const freeAmong = (items: readonly RequestedItem[], { route }: Pick<Ways, 'route'>): RequestedItem[] =>
  route.unconditional.value.kind === 'filed' ? items.filter(({ shareType }) => shareType === 'unconditional') : [];

/** DG-16, SH-25: whether somebody says yes or no to a way of delivery, which no item is had by without leave. */
export const decidesOnDelivery = (
  { mode }: Pick<RequestState, 'mode'>,
  by: DecidedBy | Decider,
  { deliveryConsent }: Pick<Ways, 'deliveryConsent'>,
): boolean => by === 'authority' && mode !== null && settingValue(deliveryConsent)?.includes(mode) === true;

/** Those of the items asked for that whoever decides cannot leave out. What is in the directory no more nobody can give. */
export const unrefusable = (
  request: Pick<RequestState, 'items' | 'shareType' | 'mode' | 'from' | 'entry'>,
  by: DecidedBy | Decider,
  policy: Ways,
): RequestedItem[] =>
  tooLate(request) || policy.route[request.shareType].value.kind === 'filed' || decidesOnDelivery(request, by, policy)
    ? []
    : freeAmong(request.items, policy);

/**
 * N-14, N-15: what is unconditional is given without conditions of one's own, narrowed neither to some of its rows nor in how
 * often it is used.
 */
export const unconditional = (
  request: Pick<RequestState, 'shareType' | 'mode'>,
  by: DecidedBy | Decider,
  policy: Ways,
): boolean => request.shareType === 'unconditional' && !decidesOnDelivery(request, by, policy);
