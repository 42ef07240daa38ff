import type { DemandOutcome } from '@onesource/db/schema/demands/demands';
import type { DemandStatus, Purpose, RefusalCode } from '@onesource/db/vocabulary';
import { doneLate, type OpenTerm } from '../../../law/calendar/open-term.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';

/** 联署: a department that needs it, by whom it was signed, and what for. */
export type Signer = { departmentId: string; personId: string; purpose: Purpose; basis: string; matter: string };

/** 共享需求 as the rules see it. */
export type DemandState = {
  status: DemandStatus;
  /** Each department once. */
  signers: readonly Signer[];
  /** 承办部门, by id; it stays when the answer is given. */
  holderId: string | null;
  /** Departments that were in charge of it before, in that order, by id. */
  heldBefore: readonly string[];
  resourceId: string | null;
  outcome: DemandOutcome | null;
  /** Whether it was put forward again, which is done once. */
  reopened: boolean;
  /** Whether a step before came after its last day: late stays late, whatever begins anew. */
  wasLate: boolean;
  /** The last day for the next step; it stays when the answer is given, so that late is seen to have been late. */
  dueOn: IsoDate | null;
  /** The term instead of its day, while the calendar does not reach that far (rule 13). */
  openTerm: OpenTerm | null;
};

type Due = { dueOn: IsoDate | null; openTerm: OpenTerm | null };

/** What happened, as it is kept. */
export type DemandEvent =
  | ({ type: 'filed'; signer: Signer } & Due)
  | { type: 'joined'; signer: Signer }
  | { type: 'left'; departmentId: string }
  | { type: 'withdrawn'; departmentId: string }
  | ({ type: 'routed'; to: string; note: string } & Due)
  | { type: 'transferred'; to: string; by: 'holder' | 'authority'; note: string }
  /** `by`: null where it was said for a department that needs it. */
  | { type: 'message_sent'; by: 'holder' | 'authority' | null; note: string }
  | { type: 'met'; by: 'holder' | 'authority'; resourceId: string; note: string }
  | {
      type: 'declined';
      by: 'holder' | 'authority';
      code: RefusalCode;
      note: string;
      /** In words. */
      legalBasis: string | null;
    }
  | ({ type: 'reopened'; departmentId: string; note: string } & Due)
  /** `late`: of what was answered while nobody knew its last day, that it was late (rule 13). */
  | { type: 'term_counted'; dueOn: IsoDate; late: boolean };

/** A demand to which nothing has happened yet. */
export const blank: DemandState = {
  status: 'filed',
  signers: [],
  holderId: null,
  heldBefore: [],
  resourceId: null,
  outcome: null,
  reopened: false,
  wasLate: false,
  dueOn: null,
  openTerm: null,
};

/** The state after an event. Total: any event on any state; `decide` sees to it that they fit. */
export function evolve(state: DemandState, event: DemandEvent): DemandState {
  switch (event.type) {
    case 'filed':
      return { ...state, signers: [event.signer], ...dueOf(event) };
    case 'joined':
      return { ...state, signers: [...state.signers, event.signer] };
    case 'left':
      return { ...state, signers: state.signers.filter(({ departmentId }) => departmentId !== event.departmentId) };
    case 'withdrawn':
      return { ...state, status: 'withdrawn', openTerm: null };
    case 'routed':
      return { ...state, status: 'routed', holderId: event.to, ...dueOf(event) };
    case 'transferred':
      // Whoever needs it waits for one answer: the last day stays
      return {
        ...state,
        holderId: event.to,
        heldBefore: hadBy(state),
      };
    case 'message_sent':
      return state;
    case 'met': {
      const { by, note, resourceId } = event;
      return { ...state, status: 'met', resourceId, outcome: { by, code: null, note, legalBasis: null } };
    }
    case 'declined': {
      const { by, code, note, legalBasis } = event;
      return { ...state, status: 'declined', outcome: { by, code, note, legalBasis } };
    }
    case 'reopened':
      return {
        ...state,
        status: 'filed',
        reopened: true,
        holderId: null,
        heldBefore: hadBy(state),
        resourceId: null,
        outcome: null,
        ...dueOf(event),
      };
    case 'term_counted':
      return { ...state, dueOn: event.dueOn, openTerm: null, wasLate: state.wasLate || event.late };
  }
}

/** The state after an event of that day, with whether what it answers was late. */
export const evolveOn = (state: DemandState, event: DemandEvent, on: IsoDate): DemandState => {
  const after = evolve(state, event);
  const answers = event.type === 'routed' || event.type === 'met' || event.type === 'declined';
  return answers && doneLate(state, on) ? { ...after, wasLate: true } : after;
};

const hadBy = ({ heldBefore, holderId }: DemandState): readonly string[] =>
  holderId === null || heldBefore.includes(holderId) ? heldBefore : [...heldBefore, holderId];

const dueOf = ({ dueOn, openTerm }: Due): Due => ({ dueOn, openTerm });

/** Whether anything is still awaited. */
export const isOpen = ({ status }: Pick<DemandState, 'status'>): boolean => status === 'filed' || status === 'routed';
