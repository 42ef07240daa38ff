import type { DiscrepancyStatus, DoubtOutcome, DoubtRating, DoubtSide, Overseer } from '@onesource/db/vocabulary';
import type { Urged } from '../../../cases/rules/urging.ts';
import type { OpenTerm } from '../../../law/calendar/open-term.ts';
import type { IsoDate } from '../../../law/calendar/working-days.ts';
import { stillUrged } from './watching.ts';

/** 内容核实 as the rules see it. */
export type DiscrepancyState = {
  status: DiscrepancyStatus;
  reportingDepartmentId: string;
  reporterId: string;
  collectorId: string;
  /** Departments that passed it on, in that order, by id. */
  passedOnBy: readonly string[];
  /** What each side holds should come of it; a report asks for a correction. */
  positions: Record<DoubtSide, DoubtOutcome | null>;
  /** Whose word is waited for, where it is one side's. */
  awaits: DoubtSide | null;
  /** Who ended it. */
  closedBy: DoubtSide | 'authority' | null;
  /** N-26: the last day for the answer; it stays when that is given, so that late is seen to have been late. */
  dueOn: IsoDate | null;
  /** The term instead of its day, while the calendar does not reach that far (rule 13), also once it is answered. */
  openTerm: OpenTerm | null;
  /** 催办: who wants the word that is waited for by when; null where nobody has said so. */
  urged: { by: Overseer; until: IsoDate } | null;
  /** How whoever reported found the answer; null while they have not said. */
  rating: DoubtRating | null;
};

/** What happened, as it is kept. */
export type DiscrepancyEvent =
  | {
      type: 'reported';
      status: 'reported' | 'negotiating' | 'coordinating';
      /** Those of before the term was counted have none. */
      dueOn?: IsoDate | null;
      openTerm?: OpenTerm;
    }
  | { type: 'term_counted'; dueOn: IsoDate }
  | { type: 'transferred'; to: string; note: string }
  | { type: 'answered'; outcome: DoubtOutcome; note: string }
  | { type: 'message_sent'; side: DoubtSide | 'authority'; note: string }
  | { type: 'proposed'; side: DoubtSide; outcome: DoubtOutcome; note: string }
  | { type: 'agreed'; side: DoubtSide; outcome: DoubtOutcome; note: string }
  | { type: 'negotiation_failed'; side: DoubtSide; note: string }
  | { type: 'settled'; outcome: DoubtOutcome; note: string }
  | ({ type: 'urged' } & Urged)
  | { type: 'rated'; rating: DoubtRating; note: string }
  | { type: 'withdrawn' };

/** A doubt to which nothing has happened yet. */
export const blank = (
  between: Pick<DiscrepancyState, 'reportingDepartmentId' | 'reporterId' | 'collectorId'>,
): DiscrepancyState => ({
  reportingDepartmentId: between.reportingDepartmentId,
  reporterId: between.reporterId,
  collectorId: between.collectorId,
  passedOnBy: [],
  status: 'reported',
  positions: { reporter: null, collector: null },
  awaits: null,
  closedBy: null,
  dueOn: null,
  openTerm: null,
  urged: null,
  rating: null,
});

/** The state after an event. Total: any event on any state; `decide` sees to it that they fit. */
export function evolve(state: DiscrepancyState, event: DiscrepancyEvent): DiscrepancyState {
  const after = changed(state, event);
  return { ...after, urged: stillUrged(state, after) };
}

function changed(state: DiscrepancyState, event: DiscrepancyEvent): DiscrepancyState {
  switch (event.type) {
    case 'reported':
      return {
        ...state,
        status: event.status,
        positions: { ...state.positions, reporter: 'corrected' },
        awaits: 'collector',
        dueOn: event.dueOn ?? null,
        openTerm: event.openTerm ?? null,
      };
    case 'term_counted':
      return { ...state, dueOn: event.dueOn, openTerm: null };
    case 'transferred':
      // What the one before held is not what this one holds; the last day stays
      return {
        ...state,
        collectorId: event.to,
        passedOnBy: [...state.passedOnBy, state.collectorId],
        positions: { ...state.positions, collector: null },
        awaits: 'collector',
      };
    case 'answered':
      return closed(state, event.outcome, 'collector');
    case 'message_sent':
      return { ...state, awaits: afterMessage(state, event.side) };
    case 'proposed':
      return {
        ...state,
        positions: { ...state.positions, [event.side]: event.outcome },
        awaits: otherThan(event.side),
      };
    case 'agreed':
      return closed(
        { ...state, positions: { ...state.positions, [event.side]: event.outcome } },
        event.outcome,
        event.side,
      );
    case 'negotiation_failed':
      return { ...state, status: 'coordinating', awaits: null };
    case 'settled':
      return closed(state, event.outcome, 'authority');
    case 'urged':
      return { ...state, urged: { by: event.by, until: event.until } };
    case 'rated':
      return { ...state, rating: event.rating };
    case 'withdrawn':
      return { ...closed(state, 'withdrawn', 'reporter'), openTerm: null };
  }
}

export const otherThan = (side: DoubtSide): DoubtSide => (side === 'collector' ? 'reporter' : 'collector');

/** SQ-15: what both hold is agreed; what one holds is proposed to the other. */
export const reachedBy = (
  { positions }: Pick<DiscrepancyState, 'positions'>,
  side: DoubtSide,
  outcome: DoubtOutcome | undefined,
): 'agreed' | 'proposed' => (outcome !== undefined && positions[otherThan(side)] === outcome ? 'agreed' : 'proposed');

const closed = (
  state: DiscrepancyState,
  status: DoubtOutcome | 'withdrawn',
  closedBy: DoubtSide | 'authority',
): DiscrepancyState => ({ ...state, status, awaits: null, closedBy });

/** While both talk, whoever spoke last waits for the other; before the authority, one word of a side is its say. */
function afterMessage({ status, awaits }: DiscrepancyState, side: DoubtSide | 'authority'): DoubtSide | null {
  if (side === 'authority') return awaits;
  if (status === 'negotiating') return otherThan(side);
  return awaits === side ? null : awaits;
}
