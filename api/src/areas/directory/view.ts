import type { DataItem, LegalBasis, ResourceContent } from '@onesource/db/content';
import type { Openness, Origin, ResourceClass, ShareType, UpdateCycle } from '@onesource/db/vocabulary';
import { worksOn } from '../../access/registrations.ts';
import { askedFor, decidersBy, responsibleFor } from '../../access/responsible.ts';
import { type closedFor, seesEverythingOf, withinScope } from '../../access/visibility.ts';
import type { ResourceSection } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { typeBeyond } from '../../law/beyond.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { deliveriesOf } from '../../law/deliveries.ts';
import { obligationsOf } from '../../law/obligations.ts';
import { citationOf, properName, settingValue, type Text, words } from '../../law/setting.ts';
import { runsClock } from '../../law/settings/requests.ts';
import { termOf } from '../../law/terms.ts';
import { derivedOpenness, opennessIsDerived } from '../catalog/rules/content/openness.ts';
import { type FieldName, fields } from '../catalog/rules/fields/fields.ts';
import { namesShownTo, readerOf, seenBy } from '../catalog/rules/fields/seen.ts';
import { itemKey } from '../catalog/rules/sources/item-key.ts';
import { type Naming, namingFor } from '../catalog/rules/sources/naming.ts';
import type { OthersResource, Viewer } from '../catalog/rules/sources/sources.ts';
import { namingView } from '../catalog/sources/naming/view.ts';
import { statementView } from '../catalog/sources/view.ts';
import { actionsOn, askedBy, askedTypeOf, keepsBack } from './rules/asking.ts';
import { rangesOf } from './rules/highlights.ts';

type Listed = {
  resourceId: string;
  code: string;
  name: string;
  summary: string;
  industry: string;
  shareType: ShareType;
  class: ResourceClass;
  classification: string;
  openness: Openness | null;
  updateCycle: UpdateCycle;
  demo: boolean;
  itemCount: number;
  ownItemCount: number;
  publishedAt: Date;
  scope: string[] | null;
  version: number;
};

/** One search result. */
export function entryView(
  ctx: Pick<Ctx, 'actor' | 'policy'>,
  row: { entry: Listed; department: { id: string; name: string }; own: boolean },
  q: string,
) {
  const { entry, department, own } = row;
  const shown = namesShownTo(readerOf(ctx.actor, entry, own), fields);
  const summary = shown.includes('summary') ? entry.summary : '';
  return {
    id: entry.resourceId,
    version: entry.version,
    code: entry.code,
    name: entry.name,
    summary,
    department,
    industry: entry.industry,
    shareType: entry.shareType,
    class: entry.class,
    classification: entry.classification,
    openness: shown.includes('openness') ? entry.openness : null,
    updateCycle: shown.includes('updateCycle') ? entry.updateCycle : null,
    demo: entry.demo,
    publishedAt: entry.publishedAt.toISOString(),
    itemCount: !shown.includes('items') ? null : own ? entry.ownItemCount : entry.itemCount,
    highlights: {
      name: rangesOf(entry.name, q, { sounds: true }),
      summary: rangesOf(summary, q),
      department: rangesOf(department.name, q),
    },
    actions: actionsOn(
      { departmentId: department.id, shareType: entry.shareType, withinScope: withinScope(entry, ctx.actor) },
      ctx.actor,
      ctx.policy,
    ) as string[],
  };
}

type EntryRow = {
  resource: {
    id: string;
    code: string | null;
    version: number;
    origin: Origin;
    citation: string | null;
    retiresOn: string | null;
  };
  department: { id: string; name: string; creditCode: string | null };
  responsible: { id: string; name: string } | null;
  revision: { number: number; content: ResourceContent; publishedAt: Date | null };
  shareType: ShareType;
  /** Resources that its items cite as their source. */
  cited: readonly OthersResource[];
  /** What the authority has named as sources of its items (N-19). */
  namings: readonly Naming[];
  /** Departments that collect together with the provider. */
  named: readonly { id: string; name: string }[];
};

/**
 * Fields that stand beside the contents because everybody sees them, and those that are shown as something else: the
 * share scope as `closed`, the responsible department as who answers. Every other field has its place in the contents.
 */
type ShownAbove =
  | 'name'
  | 'industry'
  | 'class'
  | 'classification'
  | 'shareType'
  | 'legalBasis'
  | 'scope'
  | 'responsibleDepartmentId';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;

/** A published resource in full, or as much of it as the actor may see. */
export function resourceView(
  ctx: Viewing,
  row: EntryRow,
  own: boolean,
  closed: ReturnType<typeof closedFor>,
  section: ResourceSection,
) {
  const { resource, department, responsible, revision, shareType } = row;
  const viewer = {
    departmentPath: ctx.actor.departmentPath,
    seesAllOf: (path: readonly string[]) => seesEverythingOf(ctx.actor, path),
  };
  const reader = readerOf(ctx.actor, { shareType, scope: revision.content.scope }, own);
  /** What the reader is not shown says nothing: who sees a field is said in its entry, and nowhere here. */
  const content = seenBy(reader, revision.content);
  const asked = { shareType, withinScope: withinScope(revision.content, ctx.actor) };
  const named = { departmentId: department.id, responsibleId: responsible?.id ?? null };
  // SH-16: who answers for the data where that is not the provider. PD-27, PD-31, SQ-6: named to whoever sees the contents
  const answers = responsibleFor(named, ctx.actor.departmentId) === null ? null : responsible;
  const answering = answers && (closed ? responsibleDepartment : properName(answers.name));
  return {
    id: resource.id,
    version: resource.version,
    code: resource.code ?? '',
    origin: resource.origin,
    citation: resource.citation,
    revision: revision.number,
    publishedAt: revision.publishedAt?.toISOString() ?? null,
    /** Rule 9: the day from which it is in the directory no more, where that is announced. */
    endsOn: resource.retiresOn,
    name: content.name,
    department: { id: department.id, name: department.name },
    class: content.class,
    classification: content.classification,
    industry: content.industry,
    shareType,
    legalBasis: content.legalBasis.map(basisView),
    routes: {
      unconditional: routeView(ctx, 'unconditional', department, answering),
      conditional: routeView(ctx, 'conditional', department, answering),
      not_shared: routeView(ctx, 'not_shared', department, answering),
    },
    /** The way that asking for it as it stands takes for this reader. */
    route: routeView(ctx, askedTypeOf(asked, ctx.policy), department, answering, !asked.withinScope),
    /** The share type by which is handled what is asked for in words. */
    wordsType: typeBeyond({ ...asked, keepsBack: keepsBack(revision.content.items, shareType) }, ctx.policy),
    agreement: citationOf(ctx.policy.confidentialityAgreement),
    /** 使用义务: what whoever gets it commits to. */
    obligations: obligationsOf(ctx.policy),
    /** DG-16: the ways of delivery, where the text leaves no other. */
    deliveryModes:
      settingValue(ctx.policy.deliveryModes)?.others === false
        ? { deliveries: deliveriesOf(ctx.policy), citation: citationOf(ctx.policy.deliveryModes) }
        : null,
    deliveryConsent:
      ctx.policy.deliveryConsent.source === 'not_stated'
        ? null
        : {
            deliveries: ctx.policy.deliveryConsent.value,
            by: ctx.policy.titles.authority,
            citation: citationOf(ctx.policy.deliveryConsent),
          },
    closed,
    /** How its reader asks for it: by its items, as a whole, or in words. */
    askedBy: askedBy({ items: content.items, ...asked }),
    conditions: content.conditions,
    /** Whether items that are not shared are among those listed. */
    everythingListed: own,
    contents: closed
      ? null
      : ({
          summary: content.summary,
          providerCode: department.creditCode,
          format: content.format,
          recordForm: content.recordForm,
          distinction: content.distinction,
          linkedDataSet: content.linkedDataSet,
          secrecyReview: content.secrecyReview,
          privacyReview: content.privacyReview,
          level: content.level,
          updateCycle: content.updateCycle,
          timeliness: content.timeliness,
          subject: content.subject,
          licence: content.licence,
          conditions: content.conditions,
          shareMethod: content.shareMethod,
          useRequirements: content.useRequirements,
          permittedPurposes: content.permittedPurposes,
          needsProviderConsent: content.needsProviderConsent,
          openness: content.openness,
          /** DG-5: what the items make of it; null where the resource itself says how open it is. */
          derivedOpenness: opennessIsDerived(ctx.policy.opennessScheme, revision.content)
            ? derivedOpenness(revision.content.items)
            : null,
          openConditions: content.openConditions,
          relatedCodes: content.relatedCodes,
          contact: content.contact,
          items: content.items.map((item) => ({
            id: item.id,
            name: item.name,
            dataType: item.dataType,
            length: item.length,
            required: item.required,
            identifier: item.identifier,
            base: item.base,
            sensitivity: item.sensitivity,
            level: item.level,
            shareType: item.shareType ?? shareType,
            openness: item.openness,
            /** 一数一源: the source that is cited is named to those who may see it. */
            source: item.source && statementView(item.source, row.cited, viewer),
            /** N-19: the source department that the authority has named. */
            named: namedOf(item, content.subject, row.namings, viewer),
          })),
          questions: content.questions,
          /** SQ-15 */
          jointCollection: content.jointCollection.flatMap(({ departmentId, duty }) => {
            const collector = row.named.find(({ id }) => id === departmentId);
            return collector ? [{ department: collector, duty }] : [];
          }),
        } satisfies Record<Exclude<FieldName, ShownAbove> | (string & {}), unknown>),
    ...section,
    /** Whether the reader has a part in its registration, and may see that. */
    registration: worksOn(ctx.actor, department.id, 'published'),
    actions: [
      ...actionsOn({ departmentId: department.id, ...asked }, ctx.actor, ctx.policy),
      ...section.actions,
    ] as string[],
  };
}
export type ResourceView = ReturnType<typeof resourceView>;

/** What is shared with others is compared; what identifies has no source, and none can be named. */
function namedOf(
  { name, shareType }: Pick<DataItem, 'name' | 'shareType'>,
  subject: ResourceContent['subject'],
  namings: readonly Naming[],
  viewer: Viewer,
) {
  const naming = shareType === 'not_shared' ? null : namingFor(itemKey(name), subject, namings);
  return naming && namingView(naming, viewer);
}

const basisView = (basis: LegalBasis) => ({
  kind: basis.kind,
  level: basis.level,
  title: basis.title,
  number: basis.number,
  article: basis.article,
  reason: basis.reason,
});

/**
 * What asking for items of this share type would mean if it were filed today by request and response: who decides, by
 * which day, under which article. `dueOn` is null where no day is stated or the calendar of its year is not known; `beyond`:
 * from outside the share scope, where the platform grants nothing by itself (SQ-19).
 */
function routeView(
  { policy, calendar, clock }: Viewing,
  shareType: ShareType,
  provider: { name: string },
  answering: Text | null,
  beyond = false,
) {
  const route = policy.route[shareType];
  const way = route.value;
  const deciders = decidersBy(way, answering !== null);
  const term = runsClock(way) ? termOf(policy, shareType) : null;
  return {
    kind: beyond && way.kind === 'platform' ? ('decided' as const) : way.kind,
    deciders: askedFor(deciders).map(
      (decider) =>
        ({
          provider: properName(provider.name),
          responsible: answering ?? properName(provider.name),
          authority: policy.titles.authority,
        })[decider],
    ),
    citation: citationOf(route),
    term:
      term === null || term.source === 'not_stated'
        ? null
        : {
            workingDays: term.value,
            dueOn: calendar.addWorkingDays(dayOf(clock()), term.value),
            citation: citationOf(term),
          },
  };
}

const responsibleDepartment = words('责任部门', 'Responsible department');
