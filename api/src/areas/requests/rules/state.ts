import type {
  Delivered,
  Extension,
  Grant,
  GrantLife,
  OnwardUse,
  Oversight,
  Reach,
  RecordedDecision,
  RequestedItem,
  SignedOff,
  Talks,
  Withheld,
} from '@onesource/db/schema/request';
import type { Delivery, Purpose, RefusalCode, RequestStatus, ShareType } from '@onesource/db/vocabulary';
import { type OpenTerm, resumed, stopped } from '../../../law/calendar/open-term.ts';
import { dayOf, type IsoDate } from '../../../law/calendar/working-days.ts';
import type { Decider } from '../../../law/settings/requests.ts';
import type { MinutesEvent } from './coordination/minutes.ts';
import type { StatementEvent } from './coordination/statements.ts';
import { type TalksEvent, talksAfter } from './coordination/talks-term.ts';
import { type ExtensionEvent, extended } from './extension.ts';
import { awaiting, type DeliveryEvent, delivered, type Effect } from './grant/delivery.ts';
import { type LifeEvent, leftOver, lived, unlived } from './grant/grant-life.ts';
import { type InabilityEvent, reported } from './grant/inability.ts';
import { type Narrowable, type ReachEvent, reached } from './grant/reach.ts';
import type { Reasons } from './grounds.ts';
import { answered, asked } from './onward.ts';
import { foundLate, movedOn, type OversightEvent, overseen, unseen } from './oversight/oversight.ts';
import type { Part } from './withheld.ts';

/** What a request that goes on with another one asks for or holds: its items by id, and whether in words besides. */
export type GoingOn = { itemIds: readonly string[]; inWords: boolean };

export type Side = 'consumer' | 'provider';
/** By whom or by what a grant or a refusal came about. */
export type DecidedBy = 'filing' | 'platform' | 'scenario' | 'decision' | 'negotiation' | 'authority' | 'superior';

/** 资源申请 as the rules see it. */
export type RequestState = {
  status: RequestStatus;
  /** Who filed it. */
  applicantId: string;
  consumerId: string;
  providerId: string;
  /** 责任部门 (SH-16), where another department than the provider decides. */
  responsibleId: string | null;
  /** 本级政府 (N-28, DG-7): where somebody sits who decides what is referred up; null where nobody does. */
  levelId: string | null;
  shareType: ShareType;
  /** Items asked for; empty when the wish is put in words or the resource has no items. */
  items: readonly RequestedItem[];
  /** Items a decision may choose from: those asked for, or all of the resource when it was asked in words. */
  grantable: readonly RequestedItem[];
  /** The way in which the data were asked for; null where nothing was said. */
  mode: Delivery | null;
  from: IsoDate;
  until: IsoDate;
  /** The entry that it is on: the day from which it is in the directory no more, as announced, and whether it is gone. */
  entry: EntryEnd;
  /** Everybody who has to decide; what they all agree to is granted. */
  deciders: readonly Decider[];
  /** What those who have decided so far agreed to. */
  decisions: readonly RecordedDecision[];
  /** Last day for the answer; null when nothing is awaited, no day is stated, or its year's calendar is not known. */
  dueOn: IsoDate | null;
  /** Rule 13: what is counted while the term reaches into a year without calendar; then `dueOn` is null. Kept with the answer. */
  openTerm: OpenTerm | null;
  /** Working days that were left when the clock was stopped for a supplement. */
  pausedWorkingDays: number | null;
  /** When the silence was passed on to whom the profile names. */
  escalatedAt: Date | null;
  escalatedTo: 'supervisor' | 'authority' | null;
  /** Last day of the term for rectification (整改) that the authority has set. */
  rectifyBy: IsoDate | null;
  /** When unremedied silence was reported to the superior body. */
  reportedAt: Date | null;
  /** Whether the authority has coordinated already, or organised a negotiation that failed: it does so once. */
  coordinated: boolean;
  /** How often the consumer was asked for a supplement, which stops the clock each time. */
  supplementsAsked: number;
  /** 延期答复 (N-21): more time, as it was asked for and answered. */
  extension: Extension | null;
  /** When the body above left what was referred to it to the authority (DG-7); it does so once. */
  mandatedAt: Date | null;
  /** Requests that renew or amend this one, or one of those in turn, and still run. */
  goingOn: readonly GoingOn[];
  /** 负责人同意 (N-20), of either side. */
  signedOff: readonly SignedOff[];
  grant: Grant | null;
  /** What was refused of it while the rest was given, or taken back, with the reasons. */
  withheld: readonly Withheld[];
  /** 交付; null before the grant takes effect. */
  delivery: Delivered | null;
  /** Suspensions and statements of use. */
  life: GrantLife;
  /** 再利用: leave asked for and answered, the latest last; it ends with the grant. */
  onward: readonly OnwardUse[];
  /** 协商, 协调: since when, and by which day they are to end; null while nobody talks. */
  talks: Talks | null;
  /** 督办: what those who watch over answers have written, and who was late. */
  oversight: Oversight;
  /** Items that are open to the public (DG-5: 对外公开), by id. */
  publicItems: readonly string[];
  /** Whether the resource is open to the public as a whole, where it has no items. */
  publicWhole: boolean;
  /** Whether the data of the resource are in the platform, which then provides them itself. */
  inPlatform: boolean;
  /** Items by which a grant may be narrowed to some of the rows. */
  narrowable: readonly Narrowable[];
};

/**
 * What happened, as it is kept; `effect` where a grant takes effect by it, `signOff` where a head agreed to it, `talksBy` where
 * talks begin with it, `statementsBy` where both sides are asked to be heard (ISO dates, null for want of a calendar),
 * `attachmentIds` where documents went with it.
 */
export type RequestEvent = Happened & {
  effect?: Effect;
  signOff?: SignedOff;
  talksBy?: IsoDate | null;
  statementsBy?: IsoDate | null;
  attachmentIds?: readonly string[];
};

type Happened =
  | {
      type: 'filed';
      status: 'submitted' | 'negotiating' | 'coordinating' | 'granted';
      deciders: readonly Decider[];
      dueOn: IsoDate | null;
      openTerm?: OpenTerm | null;
    }
  | {
      type: 'agreed';
      side: Decider;
      items: readonly string[];
      note: string;
      conditions: string;
      reach?: Reach;
      otherWay?: true;
      withheld?: Reasons;
    }
  | {
      type: 'granted';
      by: DecidedBy;
      items: readonly RequestedItem[];
      conditions: string;
      note: string;
      agreement: 'none' | 'awaited';
      /** Its last day, where the entry is in the directory for less long than was asked. */
      until?: IsoDate;
      /** The way in which they are provided instead of that asked for (SH-25, DG-16). */
      mode?: Delivery;
      reach?: Reach;
      withheld?: readonly Part[];
    }
  | {
      type: 'refused';
      by: DecidedBy;
      code: RefusalCode;
      note: string;
      legalBasis: string | null;
      withheld?: readonly Part[];
    }
  | { type: 'supplement_asked'; note: string; workingDaysLeft: number | null }
  | { type: 'supplemented'; note: string; dueOn: IsoDate | null; openTerm?: OpenTerm | null }
  | { type: 'term_counted'; dueOn: IsoDate | null; workingDaysLeft: number | null }
  /** The last day of a term that was open when the answer was given; `to`: who is told that it was late. */
  | { type: 'answer_counted'; dueOn: IsoDate; outcome: 'in_time' | 'late'; to: 'supervisor' | 'authority' | null }
  | { type: 'withdrawn' }
  | { type: 'appealed'; to: 'coordination' | 'negotiation'; note: string }
  | { type: 'negotiation_failed'; side: Side; note: string }
  | { type: 'referred'; note: string }
  | { type: 'mandated'; note: string }
  | { type: 'message_sent'; note: string }
  | { type: 'agreement_signed'; side: Side }
  /** How a grant was prolonged before a renewal became a request of its own; nothing brings it about any more. */
  | { type: 'renewed'; until: IsoDate; note: string }
  /** A request of its own asks that the grant goes on. */
  | { type: 'renewal_asked'; until: IsoDate; note: string }
  /** A request of its own asks for other items, another purpose or another time. */
  | {
      type: 'amendment_asked';
      itemIds: readonly string[];
      purpose: Purpose;
      purposeText: string;
      until: IsoDate;
      note: string;
    }
  /** What was amended has taken effect in the place of this grant. */
  | { type: 'replaced'; note: string }
  /** `keeps`: items that nobody may take back, by id; the grant of these runs on. */
  | { type: 'revoked'; note: string; negotiation?: string; keeps?: readonly string[]; withheld?: readonly Part[] }
  /** The consumer needs it no more (N-27). */
  | { type: 'given_up'; note: string }
  /** The consumer insists on what was withheld, in a request of its own. */
  | { type: 'insisted'; to: 'coordination' | 'negotiation'; items: readonly string[]; note: string }
  | { type: 'consent_asked'; kind: OnwardUse['kind']; by: OnwardUse['by']; to: string; askedById: string }
  | { type: 'consent_answered'; kind: OnwardUse['kind']; outcome: 'consented' | 'refused'; note: string }
  | { type: 'escalated'; to: 'supervisor' | 'authority' }
  | { type: 'rectification_ordered'; until: IsoDate; note: string }
  | { type: 'reported_up' }
  | { type: 'expired' }
  | DeliveryEvent
  | MinutesEvent
  | StatementEvent
  | ExtensionEvent
  | InabilityEvent
  | LifeEvent
  | OversightEvent
  | TalksEvent
  | ReachEvent;

/** `based`: whether a basis was said when the end was announced (SH-26, SQ-17). */
export type EntryEnd = { endsOn: IsoDate | null; gone: boolean; based: boolean };
const inDirectory: EntryEnd = { endsOn: null, gone: false, based: false };

type Filed = 'applicantId' | 'consumerId' | 'providerId' | 'shareType' | 'items' | 'grantable' | 'from' | 'until';

/** What still runs: what has no answer yet, and what is granted. */
export const running = [
  'submitted',
  'supplement_wanted',
  'negotiating',
  'coordinating',
  'referred',
  'granted',
  'suspended',
] as const satisfies RequestStatus[];

/** A request to which nothing has happened yet. */
export const blank = (
  asked: Pick<RequestState, Filed> &
    Partial<
      Pick<
        RequestState,
        'responsibleId' | 'levelId' | 'mode' | 'entry' | 'publicItems' | 'publicWhole' | 'inPlatform' | 'narrowable'
      >
    >,
): RequestState => ({
  mode: null,
  responsibleId: null,
  levelId: null,
  entry: inDirectory,
  publicItems: [],
  publicWhole: false,
  inPlatform: false,
  narrowable: [],
  ...asked,
  status: 'submitted',
  deciders: [],
  decisions: [],
  dueOn: null,
  openTerm: null,
  pausedWorkingDays: null,
  escalatedAt: null,
  escalatedTo: null,
  rectifyBy: null,
  reportedAt: null,
  coordinated: false,
  supplementsAsked: 0,
  extension: null,
  mandatedAt: null,
  goingOn: [],
  signedOff: [],
  grant: null,
  withheld: [],
  delivery: null,
  life: unlived,
  onward: [],
  talks: null,
  oversight: unseen,
});

/** The state after an event. Total: any event on any state; `decide` sees to it that they fit. */
export function evolve(state: RequestState, event: RequestEvent, at: Date): RequestState {
  const { effect, signOff } = event;
  const moved = changed(state, event, at);
  const changedTo = { ...moved, talks: talksAfter(state, moved, event, at) };
  const next =
    changedTo.status === state.status ? changedTo : { ...changedTo, oversight: movedOn(changedTo.oversight) };
  const after = signOff ? { ...next, signedOff: [...next.signedOff, signOff] } : next;
  if (!effect) return after;
  const { leftOver: _, ...life } = after.life;
  return { ...after, delivery: awaiting(effect), life: { ...life, useOn: effect.useOn } };
}

function changed(state: RequestState, event: RequestEvent, at: Date): RequestState {
  switch (event.type) {
    case 'filed':
      return {
        ...state,
        status: event.status,
        deciders: event.deciders,
        dueOn: event.dueOn,
        openTerm: event.openTerm ?? null,
      };
    case 'agreed':
      return {
        ...state,
        decisions: [
          ...state.decisions,
          {
            stance: event.side,
            outcome: 'agreed',
            itemIds: [...event.items],
            conditions: event.conditions,
            ...(event.reach && { reach: event.reach }),
            ...(event.otherWay && { otherWay: event.otherWay }),
            ...(event.withheld && { withheld: event.withheld }),
            at: at.toISOString(),
          },
        ],
      };
    case 'granted':
      return {
        ...state,
        ...clockStopped,
        openTerm: answeredOn(state, at),
        mode: event.mode ?? state.mode,
        status: 'granted',
        until: event.until ?? state.until,
        coordinated: state.coordinated || event.by === 'authority',
        withheld: withheldAfter({ withheld: without(state.withheld, event.items) }, event.withheld, at),
        grant: {
          by: event.by,
          items: [...event.items],
          conditions: event.conditions,
          from: state.from,
          until: event.until ?? state.until,
          ...(event.reach && { reach: event.reach }),
          agreement: event.agreement,
          effectiveAt: event.agreement === 'none' ? at.toISOString() : null,
          signed: [],
        },
      };
    case 'refused':
      return {
        ...state,
        ...clockStopped,
        openTerm: answeredOn(state, at),
        status: 'refused',
        coordinated: state.coordinated || event.by === 'authority' || event.by === 'negotiation',
        withheld: withheldAfter(state, event.withheld, at),
      };
    case 'supplement_asked':
      return {
        ...state,
        status: 'supplement_wanted',
        supplementsAsked: state.supplementsAsked + 1,
        // PD-33, KF-28, SQ-35, N-39: a question after the last day moves nothing, so that late stays late
        dueOn: isOver(state, at) ? state.dueOn : null,
        openTerm: state.openTerm && stopped(state.openTerm, dayOf(at)),
        pausedWorkingDays: event.workingDaysLeft,
      };
    case 'supplemented':
      return {
        ...state,
        status: 'submitted',
        dueOn: event.dueOn,
        openTerm: state.openTerm ? resumed(state.openTerm, dayOf(at)) : (event.openTerm ?? null),
        pausedWorkingDays: null,
      };
    case 'talks_overdue':
    case 'talks_counted':
    case 'talks_moved':
      return state;
    case 'term_counted':
      return { ...state, dueOn: event.dueOn, openTerm: null, pausedWorkingDays: event.workingDaysLeft };
    case 'answer_counted':
      return {
        ...state,
        openTerm: null,
        ...(event.to && state.escalatedAt === null && { escalatedAt: at, escalatedTo: event.to }),
        ...(event.outcome === 'late' && { oversight: foundLate(state, event.dueOn) }),
      };
    case 'withdrawn':
      return { ...state, ...clockStopped, status: 'withdrawn' };
    case 'appealed':
      // What was refused or taken back is asked for anew: nothing is left of the grant, nor of a silence before the answer
      return {
        ...state,
        ...silenceForgotten,
        openTerm: null,
        rectifyBy: null,
        reportedAt: null,
        grant: null,
        delivery: null,
        // What was received is still there, and is disposed of should it end with this
        life: leftOver(state) ? { ...unlived, leftOver: true, ...demandedOf(state.life) } : unlived,
        onward: [],
        withheld: insisted(state.withheld),
        status: event.to === 'coordination' ? 'coordinating' : 'negotiating',
      };
    case 'negotiation_failed':
      return { ...state, status: 'coordinating' };
    case 'referred':
      return { ...state, status: 'referred', coordinated: true };
    case 'extension_asked':
      return { ...state, extension: extended(state.extension, event) };
    case 'extension_answered':
      return {
        ...state,
        // An order to rectify stands (KF-28, SQ-35, N-39)
        ...(event.outcome === 'consented' && {
          ...(state.rectifyBy === null && silenceForgotten),
          dueOn: event.dueOn,
          openTerm: event.openTerm ?? null,
        }),
        extension: extended(state.extension, event),
      };
    case 'mandated':
      return { ...state, status: 'coordinating', mandatedAt: at };
    case 'inability_reported':
      // DG-7: the body above decides, or leaves it to the authority
      return event.goesUp
        ? { ...state, ...clockStopped, openTerm: answeredOn(state, at), status: 'referred', coordinated: true }
        : { ...state, life: reported(state.life, event, at) };
    case 'inability_passed':
      return { ...state, life: reported(state.life, event, at) };
    case 'inability_settled': {
      const life = reported(state.life, event, at);
      return { ...state, life, ...(life.suspensions.length === 0 && { status: 'granted' as const }) };
    }
    case 'agreement_signed':
      return state.grant ? { ...state, grant: signed(state.grant, event.side, at) } : state;
    case 'renewed':
      return state.grant ? { ...state, until: event.until, grant: { ...state.grant, until: event.until } } : state;
    case 'revoked':
      return {
        ...state,
        ...(state.grant && event.keeps ? { grant: reduced(state.grant, event.keeps) } : { status: 'revoked' as const }),
        withheld: withheldAfter(state, event.withheld, at),
      };
    case 'insisted':
      return { ...state, withheld: insisted(state.withheld) };
    case 'expired':
    case 'replaced':
    case 'given_up':
      return { ...state, status: 'expired' };
    case 'escalated':
      return { ...state, escalatedAt: at, escalatedTo: event.to, oversight: { ...state.oversight, lifted: false } };
    case 'rectification_ordered':
      return { ...state, rectifyBy: event.until, oversight: { ...state.oversight, lifted: false } };
    case 'rectification_extended':
      // Another day is another term: what comes of it is reported anew
      return { ...state, rectifyBy: event.until, reportedAt: null, oversight: overseen(state.oversight, event, at) };
    case 'rectification_lifted':
      return { ...state, rectifyBy: null, reportedAt: null, oversight: overseen(state.oversight, event, at) };
    case 'urged':
    case 'supervision_issued':
    case 'supervision_answered':
    case 'answered_late':
      return { ...state, oversight: overseen(state.oversight, event, at) };
    case 'quota_reached':
    case 'quota_set':
      return reached(state, event, at);
    case 'reported_up':
      return { ...state, reportedAt: at };
    case 'consent_asked':
      return { ...state, onward: [...state.onward, asked(event, at)] };
    case 'consent_answered':
      return { ...state, onward: answered(state.onward, event, at) };
    case 'message_sent':
    case 'minutes_taken':
    case 'view_stated':
    case 'renewal_asked':
    case 'amendment_asked':
      return state;
    case 'delivery_signed_for':
    case 'delivery_planned':
    case 'delivery_provided':
    case 'delivery_accepted':
    case 'delivery_disputed':
    case 'delivery_overdue':
    case 'delivery_term_counted':
      return { ...state, delivery: delivered(state.delivery, event, at) };
    case 'suspended':
    case 'resumed':
    case 'review_counted':
    case 'misuse_unremedied':
    case 'remedy_reported':
    case 'remedy_returned':
    case 'use_asked':
    case 'use_stated':
    case 'disposal_demanded':
    case 'disposed':
      return lived(state, event, at);
  }
}

const withheldAfter = (
  { withheld }: Pick<RequestState, 'withheld'>,
  parts: readonly Part[] = [],
  at: Date,
): Withheld[] => [
  ...withheld,
  ...parts.map(({ final = false, ...part }) => ({ ...part, at: at.toISOString(), appealed: final })),
];
/** What was withheld before and is given now is withheld no more. */
const without = (withheld: readonly Withheld[], items: readonly RequestedItem[]): Withheld[] =>
  withheld
    .map((part) => ({ ...part, itemIds: part.itemIds.filter((id) => !items.some((item) => item.id === id)) }))
    .filter(({ itemIds }) => itemIds.length > 0);
const insisted = (withheld: readonly Withheld[]): Withheld[] => withheld.map((part) => ({ ...part, appealed: true }));
/** N-27: how it is to be disposed of. */
const demandedOf = ({ disposal }: GrantLife) => disposal && { disposal };
/** Whether the last day had passed. */
const isOver = ({ dueOn }: Pick<RequestState, 'dueOn'>, at: Date): boolean => dueOn !== null && dueOn < dayOf(at);
const silenceForgotten = { escalatedAt: null, escalatedTo: null } as const;
/** A term that is open when the answer comes: whether that was in time shows once the calendar is there (rule 13). */
const answeredOn = ({ openTerm }: Pick<RequestState, 'openTerm'>, at: Date): OpenTerm | null =>
  openTerm && stopped(openTerm, dayOf(at));
const clockStopped = { dueOn: null, openTerm: null, pausedWorkingDays: null } as const;

/** PD-35: what is taken back while its agreement is awaited makes another one of it, which nobody has signed yet. */
const reduced = (grant: Grant, keeps: readonly string[]): Grant => ({
  ...grant,
  items: grant.items.filter(({ id }) => keeps.includes(id)),
  ...(grant.agreement === 'awaited' && { signed: [] }),
});

function signed(grant: Grant, side: Side, at: Date): Grant {
  const sides = [...grant.signed.filter((other) => other !== side), side];
  return sides.length === 2
    ? { ...grant, signed: sides, agreement: 'signed', effectiveAt: at.toISOString() }
    : { ...grant, signed: sides };
}
