import type { Answered, RequestedItem } from '@onesource/db/schema/request';
import { clockView } from '../../cases/clock.ts';
import type { EventRow } from '../../cases/store.ts';
import { textOf, textsOf, timelineOf } from '../../cases/timeline.ts';
import type { Ctx } from '../../foundation/context.ts';
import { missingYearOf } from '../../law/calendar/open-term.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { mayDownload } from '../../law/deliveries.ts';
import { policyFor } from '../../law/editions.ts';
import { obligationsOf } from '../../law/obligations.ts';
import type { PolicyProfile } from '../../law/profile.ts';
import { type Citation, citationOf, type Given, settingValue } from '../../law/setting.ts';
import type { RefusalDuty } from '../../law/settings/requests.ts';
import { termOf } from '../../law/terms.ts';
import { lettersAmong } from './consulting/files.ts';
import type { minutesOf } from './coordination/minutes.ts';
import { papersIn, type papersView } from './coordination/papers.ts';
import type { statementsOf } from './coordination/statements.ts';
import { deliveryView, lifeView, stampsOf } from './delivery-view.ts';
import { actionsFor, conclusionsOf, mayPreview, othersOnly, settledWith, signsFor } from './rules/decide.ts';
import { changesOf, heldItems } from './rules/grant/amendment.ts';
import { shortened } from './rules/grant/entry-gone.ts';
import { decidesOnDelivery, freeAmong } from './rules/grant/free.ts';
import { disposable, runs, suspending, suspendsAs } from './rules/grant/grant-life.ts';
import { misused } from './rules/grant/misuse.ts';
import { isMasked, quotaOf } from './rules/grant/reach.ts';
import { negotiatesEnd } from './rules/grant/revoking.ts';
import { asOf } from './rules/grant/within-entry.ts';
import { kindsToAsk, onwardView, publishable } from './rules/onward.ts';
import { besides, dutyOf } from './rules/outcome.ts';
import { leftToProvider } from './rules/plan.ts';
import { formOf } from './rules/print/form.ts';
import { needsSignOff } from './rules/sign-off.ts';
import { awaited, stancesOf } from './rules/stances.ts';
import { onDelivery } from './rules/steps/closed.ts';
import type { TogetherAction } from './rules/together/together.ts';
import { organised } from './rules/withheld.ts';
import type { RequestRow } from './store.ts';
import { stateOf } from './store.ts';

type Viewing = Pick<Ctx, 'actor' | 'policy' | 'calendar' | 'clock'>;

/** Rule 13: the year whose calendar is awaited before the last day of the answer, or of talks, can be counted. */
function awaitedYear(
  { status, openTerm, talks }: Pick<RequestRow['request'], 'status' | 'openTerm' | 'talks'>,
  { calendar }: Pick<Ctx, 'calendar'>,
): number | null {
  if (talks) return talks.by === null ? missingYearOf({ ran: [{ from: talks.since, to: null }] }, calendar) : null;
  return openTerm && (status === 'submitted' || status === 'supplement_wanted')
    ? missingYearOf(openTerm, calendar)
    : null;
}

/** One line of a list of requests. */
export function requestSummary(viewing: Viewing, row: RequestRow) {
  const ctx = { ...viewing, policy: policyFor(viewing, row.request.filedAt) };
  const { request } = row;
  return {
    id: request.id,
    version: request.version,
    number: row.number,
    status: request.status,
    shareType: request.shareType,
    resource: { id: row.resource.id, code: row.resource.code ?? '', name: row.content.name },
    provider: row.provider,
    consumer: row.consumer,
    applicant: { id: row.applicant.id, name: row.applicant.name },
    itemCount: request.items.length,
    purpose: request.purpose,
    matter: request.matter,
    filedAt: request.filedAt.toISOString(),
    /** 申请篮 (PD-33): what was filed in one go carries one id. */
    basketId: request.basketId,
    ...clockView(ctx, request.dueOn ?? request.talks?.by ?? null),
    awaitsCalendarOf: awaitedYear(request, ctx),
    escalatedAt: request.escalatedAt?.toISOString() ?? null,
    /** Who answered after the last day; the authority goes by its title. */
    lateAnswers: request.oversight.late.map(({ by, ...days }) => ({
      ...days,
      department: by === 'authority' ? null : by === 'responsible' ? row.responsible : row.provider,
    })),
    /** 交付: how far it has come; null before a grant takes effect. */
    delivery: deliveryView(row, ctx),
    /** Whether a grant has not ended: it runs, or rests. */
    runs: runs(request.status),
    actions: actionsFor(stateOf(row), ctx.actor, ctx.policy, dayOf(ctx.clock())) as string[],
  };
}

/** A request in full, for those who take part in it. */
export function requestView(viewing: Viewing, row: RequestRow, events: readonly EventRow[]) {
  const { request } = row;
  const ctx = { ...viewing, policy: policyFor(viewing, request.filedAt) };
  const replyTerm = termOf(ctx.policy, request.shareType);
  const state = stateOf(row);
  const stances = stancesOf(state, ctx.actor, ctx.policy);
  const suspender = suspendsAs(state, stances, ctx.policy);
  // Items that could be granted are for those to see who decide; the consumer asked in words
  const summary = requestSummary(ctx, row);
  const seesGrantable = stances.some((stance) => ['provider', 'responsible', 'authority', 'superior'].includes(stance));
  return {
    ...summary,
    delivery: summary.delivery && { ...summary.delivery, stamps: stampsOf(events) },
    stances: stances as string[],
    /** For which side the reader signs the agreement (PD-35). */
    signsFor: signsFor(state, stances, ctx),
    /** What suspending it takes of the reader; null where that is not open to them. */
    suspending: suspender && suspending(state, suspender, ctx.policy),
    /** Whether others have to act now in the reader's place, whose own case it is. */
    ownCase: othersOnly(state, ctx.actor, ctx.policy).length > 0,
    /** 责任部门 (SH-16), where it decides in the provider's place. */
    responsible: row.responsible,
    applicant: row.applicant,
    items: request.items,
    grantable: seesGrantable ? [...state.grantable] : [],
    /** Items by which whoever decides may narrow the grant to some of the rows. */
    narrowable: awaited(state).some((decider) => stances.includes(decider)) ? [...state.narrowable] : [],
    /** Whether the reader may look at rows as they would be answered before granting them: `/api/grants/:id/preview`. */
    previews: row.inPlatform && mayPreview(state, ctx.actor, ctx.policy, dayOf(ctx.clock())),
    /** SH-25, DG-16: whether the reader may withhold the way of delivery alone. */
    mayWithholdWay:
      awaited(state).includes('authority') &&
      stances.includes('authority') &&
      decidesOnDelivery(state, 'authority', ctx.policy),
    wanted: request.wanted,
    /** 提供部门的问题 with what was answered, as both stood. */
    answers: answersView(request.answers),
    purposeText: request.purposeText,
    basis: request.basis,
    system: request.system,
    /** Who is to be asked back, where it is not the applicant. */
    applicantContact: request.contact,
    /** The way in which the data were asked for. */
    deliveryMode: request.delivery,
    from: request.from,
    until: request.until,
    shortened: shortened(state),
    /** Rule 9: from when a grant in being has no entry any more, and why. */
    entryEnds:
      runs(request.status) && row.entry.endsOn !== null
        ? { on: row.entry.endsOn, note: row.entry.announced?.note ?? '' }
        : null,
    note: request.note,
    pausedWorkingDays: request.pausedWorkingDays,
    deciders: request.deciders,
    /** Who has agreed so far; to what, by id, is told of items that are to be seen, and why not to the rest in the end. */
    decisions: request.decisions.map(({ itemIds, withheld: _, reach, otherWay: __, ...decision }) => ({
      ...decision,
      /** 数据范围 that it opens, for those to see who decide. */
      rows: seesGrantable ? (reach?.rows ?? []) : [],
      itemIds: itemIds.filter((id) => (seesGrantable ? state.grantable : state.items).some((item) => item.id === id)),
    })),
    /** Those of the deciders who have not decided yet. */
    awaited: awaited(state),
    /** What comes beside the reader's word, for whom the items are to be seen. */
    besides: seesGrantable ? besides(state, stances) : { others: [], itemIds: [] },
    way: wayOf(ctx.policy, request, events),
    scenarioId: request.scenarioId,
    scenario: row.scenario,
    escalatedTo: request.escalatedTo,
    rectifyBy: request.rectifyBy,
    /** 催办, 督办单 that waits for its answer, and whether the order to rectify was lifted. */
    oversight: {
      urged: request.oversight.urged,
      supervision: request.oversight.supervision,
      lifted: request.oversight.lifted,
    },
    /** 延期答复 (N-21), as it was asked for and answered. */
    extension: request.extension,
    reportedAt: request.reportedAt?.toISOString() ?? null,
    coordinated: request.coordinated,
    grant: request.grant && {
      /** By which it is used: `/api/grants/:id`. */
      id: request.id,
      /** Whether its data are in the platform, to be looked up there. */
      inPlatform: row.inPlatform,
      /** DG-16, SH-25: whether its data may be carried away as a file. */
      downloads: mayDownload(ctx.policy, request.delivery),
      ...request.grant,
      /** 数据范围: rows that fit every one of these; all where there is none. */
      rows: request.grant.reach?.rows ?? [],
      /** 脱敏: items that are answered otherwise than their sensitivity has it, by name. */
      shown: request.grant.reach?.shown ?? [],
      /** Items by name that are answered under a mask. */
      masked: request.grant.items.filter((item) => isMasked(item, request.grant ?? {})).map(({ name }) => name),
      /** How often a day it may be used, and who says so. */
      quota: quotaOf(request.grant, ctx.policy),
      obligations: {
        ...obligationsOf(ctx.policy),
        /** DG-5: by name, what may be published with leave; null where that is all of it. */
        publishable: publishable(state, ctx.policy)?.map(({ name }) => name) ?? null,
      },
    },
    life: lifeView(row, ctx, events),
    /** 再利用: leave asked for and answered. */
    onward: onwardView(state),
    /** What was refused while the rest was given, or taken back; items by name, for whom they are to be seen. */
    withheld: request.withheld.map(({ itemIds, ...part }) => ({
      ...part,
      /** Whether it was given first, and taken back. */
      takenBack:
        part.takenBack ??
        (!part.rows &&
          state.grant !== null &&
          itemIds.every((id) => state.grant?.items.some((item) => item.id === id))),
      items: (seesGrantable ? state.grantable : state.items)
        .filter(({ id }) => itemIds.includes(id))
        .map(({ name }) => name),
    })),
    /** Items by name that are had without anybody's leave, and stay with the consumer where the rest is refused or taken back. */
    free: freeAmong(request.grant?.items ?? request.items, ctx.policy)
      .filter(({ id }) => seesGrantable || state.items.some((item) => item.id === id))
      .map(({ name }) => name),
    /** Those of them that stay with the consumer when the grant is revoked; none where that is for misuse. */
    keptAtEnd: misused(state) ? [] : freeAmong(request.grant?.items ?? [], ctx.policy).map(({ name }) => name),
    /** PD-33: whether the authority brings both together to negotiate after a refusal. */
    organised: organised(state, ctx.policy),
    /** What the reader may conclude the negotiation with; empty where that is not open to them. */
    conclusions: summary.actions.includes('conclude') ? conclusionsOf(state, stances, ctx.policy) : [],
    /** What the reader may settle the case with; empty where that is not open to them. */
    outcomes: summary.actions.includes('coordinate')
      ? settledWith('coordinate', ctx.policy, state)
      : summary.actions.includes('record-decision')
        ? settledWith('record-decision', ctx.policy, state)
        : [],
    /** The request that it follows, and as what; and those that follow it. */
    follows: row.follows,
    /** Whether what was received is to be disposed of once the grant has ended. */
    disposable: disposable(state, ctx.policy.disposal.value),
    /** The items that going on with it asks for, by id, as long as nobody says otherwise. */
    heldItems: heldItems(request).map(({ id }) => id),
    followedBy: row.followedBy,
    /** What leave the consumer may ask for now. */
    onwardKinds: stances.includes('consumer') ? kindsToAsk(state, ctx.policy) : [],
    /** SQ-19: conditions in words, of which the provider is to say whether they are met; empty where it is not. */
    leftToProvider: leftToProvider(
      ctx.policy,
      { ...request, ...row.content, shareType: request.shareType, fitsScenario: false },
      request,
    )
      ? row.content.conditions
      : '',
    /** 共享条件 that the entry states: they are part of the grant (rule 15). */
    statedConditions: request.grant ? row.content.conditions : '',
    /** Whether the consumer acknowledged them when asking (SQ-19). */
    acknowledged: request.acknowledged !== null,
    // Whom to turn to for the data itself, once there is a right to it
    contact: request.grant ? row.content.contact : null,
    rules: {
      route: citationOf(ctx.policy.route[request.shareType]),
      kind: ctx.policy.route[request.shareType].value.kind,
      term:
        replyTerm.source === 'not_stated' ? null : { workingDays: replyTerm.value, citation: citationOf(replyTerm) },
      silence: citationOf(ctx.policy.silence),
      // DG-16, SH-25: only where the delivery asked for needs it
      deliveryConsent: settingValue(ctx.policy.deliveryConsent)?.includes(request.delivery)
        ? citationOf(ctx.policy.deliveryConsent)
        : null,
      scenarios: citationOf(ctx.policy.scenarios),
      /** What talks with the provider, or the authority's coordination, rest on: the route itself, or what follows a refusal. */
      talks: citationOf(
        ctx.policy.route[request.shareType].value.kind === 'negotiated'
          ? ctx.policy.route[request.shareType]
          : ctx.policy.afterRefusal,
      ),
      afterRefusal:
        ctx.policy.afterRefusal.source === 'not_stated' || onDelivery(state, ctx.policy)
          ? null
          : { to: ctx.policy.afterRefusal.value, citation: citationOf(ctx.policy.afterRefusal) },
      refusal: refusalView(
        awaited(state)
          .filter((decider) => stances.includes(decider))
          .map((decider) => dutyOf(asOf(state, dayOf(ctx.clock())), decider, ctx.policy))[0] ?? ctx.policy.refusal,
      ),
      /** N-21: what lacks is asked for first, and is no ground for refusing; null once it was, or where no text says so. */
      incomplete: request.supplementsAsked > 0 ? null : citationOf(ctx.policy.incomplete),
      pause: citationOf(ctx.policy.pause),
      referral:
        ctx.policy.referral.source === 'not_stated'
          ? null
          : { to: ctx.policy.referral.value.to, citation: citationOf(ctx.policy.referral) },
      extension:
        ctx.policy.extension.source === 'not_stated'
          ? null
          : { days: ctx.policy.extension.value, citation: citationOf(ctx.policy.extension) },
      /** N-20: where a head agrees to asking, and to the answer that the reader gives; null where none has to. */
      signOff: {
        filing: needsSignOff(ctx.policy, 'filing') ? citationOf(ctx.policy.signOff) : null,
        answering:
          needsSignOff(ctx.policy, 'answering') &&
          (state.status === 'negotiating'
            ? stances.includes('provider')
            : awaited(state).some((by) => by !== 'authority' && stances.includes(by)))
            ? citationOf(ctx.policy.signOff)
            : null,
      },
      inability: citationOf(ctx.policy.inability),
      /** Rule 21a: whether nobody sits above, so that what lies there lies with the authority. */
      nobodyAbove: state.levelId === null,
      /** DG-7: whether somebody above decides on what a provider reports that it cannot provide. */
      inabilityAbove: state.levelId !== null && settingValue(ctx.policy.inability)?.to === 'superior',
      /** House: how often a day a grant may be used that does not say so itself. */
      dailyQuota: ctx.policy.dailyQuota.value,
      agreement: citationOf(ctx.policy.confidentialityAgreement),
      deliveryTerm: citationOf(ctx.policy.deliveryTerm),
      suspension: citationOf(ctx.policy.suspension),
      misuseTerm: citationOf(ctx.policy.misuseTerm),
      disposal: citationOf(ctx.policy.disposal),
      /** N-27: that what was negotiated with the consumer is said when it is taken back; null where it is not. */
      negotiatesEnd: negotiatesEnd(state, ctx.policy) ? citationOf(ctx.policy.revocation) : null,
    },
    /** 审批单, 协商协调结论单: of what its form consists, events by their numbers. */
    form: formOf({
      status: request.status,
      deciders: request.deciders,
      negotiated: ctx.policy.route[request.shareType].value.kind === 'negotiated',
      events: events.map(({ event: { seq, type, data } }) => ({ seq, type, by: textOf(data.by) })),
    }),
    timeline: timelineOf(events, (data) => eventData(data, seesGrantable ? state.grantable : state.items)),
  };
}

type Way = 'filed' | 'platform' | 'scenario' | 'decided' | 'negotiated';
/** How it came to where it is, which the route of its share type alone does not say. */
function wayOf(
  { route }: Pick<PolicyProfile, 'route'>,
  { deciders, shareType }: RequestRow['request'],
  events: readonly EventRow[],
): Way {
  if (deciders.length > 0) return 'decided';
  const granted = events.find(({ event }) => event.type === 'granted')?.event.data;
  return granted?.by === 'scenario' ? 'scenario' : route[shareType].value.kind;
}

/** What a refusal has to say here, and what it may rest on. */
const refusalView = (duty: Given<RefusalDuty>) => ({
  needs: duty.value.needs,
  accepted: duty.value.needs === 'reasons' ? [] : duty.value.accepted,
  citation: citationOf(duty),
});

/** What an amendment asks for otherwise than the request that it follows: items by name, the rest as it was. */
export function changesView({ request: before }: RequestRow, { request }: RequestRow) {
  const { added, dropped, ...rest } = changesOf(before, { ...request, itemIds: request.items.map(({ id }) => id) });
  const named = (ids: readonly string[], items: readonly RequestedItem[]) =>
    items.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return { added: named(added, request.items), dropped: named(dropped, heldItems(before)), ...rest };
}

/** What was answered to the provider's own questions; of a file, which. */
export const answersView = (answers: readonly Answered[]) =>
  answers.map(({ questionId, text, kind, value, file }) => ({
    questionId,
    text,
    value: kind === 'file' ? '' : value,
    file: kind === 'file' ? { id: value, name: file ?? '' } : null,
  }));

/** 负责人同意 (N-20): who agreed, when, and the signed page where there is one. */
export const signedOffView = ({ request }: RequestRow, files: readonly Sent[]) =>
  request.signedOff.map(({ by, name, at, attachmentId }) => ({
    by,
    name,
    at,
    page: files.filter(({ id }) => id === attachmentId).map(({ id, name }) => ({ id, name }))[0] ?? null,
  }));

type Sent = { id: string; name: string; size: number; by: string; at: Date };

/** 公函, 依据: what was sent with a request and with what was added to it. */
export const filesView = ({ request }: RequestRow, files: readonly Sent[], events: readonly EventRow[]) =>
  lettersAmong(files, request, papersIn(events)).map(({ id, name, size, by, at }) => ({
    ...{ id, name, size, by },
    at: at.toISOString(),
  }));

export type RequestView = ReturnType<typeof requestView> & {
  changes: ReturnType<typeof changesView> | null;
  /** SQ-19: what is to be acknowledged when a grant goes on. */
  acknowledges: { conditions: string; citation: Citation | null } | null;
  signedOff: ReturnType<typeof signedOffView>;
  files: ReturnType<typeof filesView>;
  minutes: ReturnType<typeof minutesOf>;
  /** 认领: which colleague of the reader has taken it; null where nobody else has. */
  taken: { name: string; until: string | null } | null;
  /** Documents that went with a step, by its number. */
  papers: ReturnType<typeof papersView>;
  statements: ReturnType<typeof statementsOf>;
  /** 申请篮 (PD-33): what was filed in one go with it. */
  basket: { id: string; others: Beside[] } | null;
  /** Like requests that the reader may decide in one act with it (house). */
  alike: Beside[];
};
/** Another request, and what the reader may decide of both in one act. */
type Beside = ReturnType<typeof requestSummary> & { together: TogetherAction[] };

/** What an event says beyond its kind, told apart from whatever else may be kept with it one day. */
function eventData(data: Record<string, unknown>, known: readonly RequestedItem[]) {
  const { items } = data;
  return {
    ...textsOf(
      data,
      'note',
      'conditions',
      'by',
      'to',
      'until',
      'legalBasis',
      'code',
      'side',
      'kind',
      'outcome',
      'dueOn',
      'talksBy',
      'statementsBy',
      'statementsOn',
      'on',
      'negotiation',
      'how',
      'where',
      'place',
      'people',
    ),
    /** Working days that were asked for. */
    days: typeof data.days === 'number' ? data.days : null,
    // Items granted are kept by name, items agreed to by id; whoever may not see an item is not told of it
    items: Array.isArray(items)
      ? items.flatMap((item): string | string[] =>
          typeof item?.name === 'string' ? item.name : (known.find(({ id }) => id === item)?.name ?? []),
        )
      : [],
  };
}
