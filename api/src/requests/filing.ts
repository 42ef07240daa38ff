import type { RequestedItem } from '@onesource/db/schema/request';
import { type ShareType, shareTypes } from '@onesource/db/vocabulary';
import { dayOf, type IsoDate } from '../calendar/working-days.ts';
import type { Actor } from '../context.ts';
import { hasAnyRole } from '../context.ts';
import { askingRoles, granted, type Refusal, type Under } from './rules.ts';
import type { RequestEvent } from './state.ts';

/** The resource as it can be asked for by this actor. */
export type Askable = {
  departmentId: string;
  shareType: ShareType;
  /** Items the actor may know of. */
  items: readonly RequestedItem[];
};

export type Filing = {
  itemIds: readonly string[];
  wanted: string;
  purpose: string;
  purposeText: string;
  from: IsoDate;
  until: IsoDate;
};

export type Filed = { ok: true; items: RequestedItem[]; shareType: ShareType; events: RequestEvent[] };

const refuse = (code: string, field: string): Refusal => ({ ok: false, code, field });

/** Whichever of these is the strictest; the resource's own where nothing is named. */
export function strictest(types: readonly ShareType[], otherwise: ShareType): ShareType {
  return types.reduce<ShareType>(
    (worst, type) => (shareTypes.indexOf(type) > shareTypes.indexOf(worst) ? type : worst),
    types[0] ?? otherwise,
  );
}

/**
 * The strictest share type among the items asked for picks the route. What is asked for in words is what the
 * directory does not show, and that is what is not shared (PD-27, PD-33).
 */
export function routeTypeOf(resource: Askable, items: readonly RequestedItem[], wanted: string): ShareType {
  return strictest(
    [...items.map((item) => item.shareType), ...(wanted ? ['not_shared' as const] : [])],
    resource.shareType,
  );
}

/** Decides whether a request can be filed, what it asks for, and where it goes first. */
export function decideFiling(resource: Askable, filing: Filing, actor: Actor, under: Under): Filed | Refusal {
  if (!hasAnyRole(actor, ...askingRoles)) return { ok: false, code: 'forbidden' };
  const { policy, calendar, now } = under;
  const today = dayOf(now);
  if (resource.departmentId === actor.departmentId) return refuse('own_resource', 'resourceId');
  const items = resource.items.filter((item) => filing.itemIds.includes(item.id));
  if (items.length !== new Set(filing.itemIds).size) return refuse('unknown_item', 'itemIds');
  // PD-33: what is needed is listed item by item; only a resource without items is asked for as a whole
  const asWhole = resource.items.length === 0 && resource.shareType !== 'not_shared';
  if (items.length === 0 && filing.wanted === '' && !asWhole) return refuse('no_items', 'itemIds');
  if (filing.purpose === 'other' && filing.purposeText === '') return refuse('required', 'purposeText');
  if (filing.from > filing.until) return refuse('period_reversed', 'until');
  if (filing.until < today) return refuse('period_past', 'until');

  const shareType = routeTypeOf(resource, items, filing.wanted);
  const route = policy.route[shareType].value;
  const term = route.kind === 'decided' && policy.replyTerm.source !== 'not_stated' ? policy.replyTerm.value : null;
  const filed = (status: 'submitted' | 'negotiating' | 'granted'): RequestEvent => ({
    type: 'filed',
    status,
    dueOn: term === null ? null : calendar.addWorkingDays(today, term),
  });
  switch (route.kind) {
    case 'filed':
      return {
        ok: true,
        items,
        shareType,
        events: [filed('granted'), granted('filing', items, under, { note: '', conditions: '' })],
      };
    case 'decided':
      return { ok: true, items, shareType, events: [filed('submitted')] };
    case 'negotiated':
      return { ok: true, items, shareType, events: [filed('negotiating')] };
  }
}
