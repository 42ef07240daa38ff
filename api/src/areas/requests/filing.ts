import type { RequestedItem } from '@onesource/db/schema/request';
import { type Delivery, type Purpose, type ShareType, shareTypes } from '@onesource/db/vocabulary';
import { askingRoles, responsibleFor } from '../../access/responsible.ts';
import { type Actor, hasAnyRole } from '../../foundation/context.ts';
import { dayOf, type IsoDate } from '../../law/calendar/working-days.ts';
import { settingValue } from '../../law/setting.ts';
import { type Refusal, refuse } from './decision.ts';
import { granted } from './outcome.ts';
import { type Asked, planOf } from './plan.ts';
import type { Under } from './rules.ts';
import type { RequestEvent } from './state.ts';

/** The resource as it can be asked for by this actor. */
export type Askable = {
  departmentId: string;
  /** 责任部门 (SH-16), where the entry names one. */
  responsibleId?: string | null;
  shareType: ShareType;
  /** Items the actor may know of. */
  items: readonly RequestedItem[];
  /** PD-31, SQ-6: whether the actor's department lies within the share scope. */
  withinScope: boolean;
} & Pick<Asked, 'permittedPurposes' | 'needsProviderConsent'>;

export type Filing = {
  itemIds: readonly string[];
  wanted: string;
  purpose: Purpose;
  purposeText: string;
  delivery: Delivery;
  from: IsoDate;
  until: IsoDate;
  fitsScenario: boolean;
};

export type Filed = {
  ok: true;
  items: RequestedItem[];
  shareType: ShareType;
  /** The department that decides in the provider's place. */
  responsibleId: string | null;
  events: RequestEvent[];
};

/** Whichever of these is the strictest; the resource's own where nothing is named. */
export function strictest(types: readonly ShareType[], otherwise: ShareType): ShareType {
  return types.reduce<ShareType>(
    (worst, type) => (shareTypes.indexOf(type) > shareTypes.indexOf(worst) ? type : worst),
    types[0] ?? otherwise,
  );
}

/**
 * The strictest share type among the items asked for picks the route. What is asked for in words is what the
 * directory does not show, and that is what is not shared (PD-27, PD-33); so is what lies outside the share scope (house).
 */
export function routeTypeOf(
  resource: Pick<Askable, 'shareType' | 'withinScope'>,
  items: readonly RequestedItem[],
  wanted: string,
): ShareType {
  if (wanted !== '' || !resource.withinScope) return 'not_shared';
  return strictest(
    items.map((item) => item.shareType),
    resource.shareType,
  );
}

/** Decides whether a request can be filed, what it asks for, and where it goes first. */
export function decideFiling(
  resource: Askable,
  filing: Filing,
  actor: Pick<Actor, 'roles' | 'departmentId'>,
  under: Under,
): Filed | Refusal {
  if (!hasAnyRole(actor, ...askingRoles)) return refuse('forbidden');
  const { policy, calendar, now } = under;
  const today = dayOf(now);
  if (resource.departmentId === actor.departmentId) return refuse('own_resource', 'resourceId');
  const items = resource.items.filter((item) => filing.itemIds.includes(item.id));
  if (items.length !== new Set(filing.itemIds).size) return refuse('unknown_item', 'itemIds');
  // PD-33: what is needed is listed item by item; only a resource without items is asked for as a whole
  const asWhole = resource.items.length === 0 && resource.shareType !== 'not_shared' && resource.withinScope;
  if (items.length === 0 && filing.wanted === '' && !asWhole) return refuse('no_items', 'itemIds');
  if (filing.purpose === 'other' && filing.purposeText === '') return refuse('required', 'purposeText');
  if (filing.from > filing.until) return refuse('period_reversed', 'until');
  if (filing.until < today) return refuse('period_past', 'until');

  const shareType = routeTypeOf(resource, items, filing.wanted);
  const answering = responsibleFor(resource, actor.departmentId);
  const plan = planOf(policy, { ...resource, ...filing, shareType, answeredByOther: answering !== null });
  // Under other texts, and where it has nothing to decide, it has no part in the request
  const responsibleId = plan.kind === 'decided' && plan.by.includes('responsible') ? answering : null;
  const asked = { ok: true as const, items, shareType, responsibleId };
  const filed = (
    status: 'submitted' | 'negotiating' | 'granted',
    more: { dueOn?: IsoDate | null } = {},
  ): RequestEvent => ({
    type: 'filed',
    status,
    deciders: plan.kind === 'decided' ? plan.by : [],
    dueOn: more.dueOn ?? null,
  });
  switch (plan.kind) {
    case 'granted':
      return {
        ...asked,
        events: [filed('granted'), granted(plan.by, items, { note: '', conditions: '' }, policy)],
      };
    case 'decided': {
      const term = plan.clock ? settingValue(policy.replyTerm) : null;
      const dueOn = term === null ? null : calendar.addWorkingDays(today, term);
      return { ...asked, events: [filed('submitted', { dueOn })] };
    }
    case 'negotiated':
      return { ...asked, events: [filed('negotiating')] };
  }
}
