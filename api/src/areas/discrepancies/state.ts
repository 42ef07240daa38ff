import type { DiscrepancyStatus } from '@onesource/db/vocabulary';

/** The two departments that a doubt is between. */
export type Side = 'collector' | 'reporter';
/** 已更正, 核实无误: what checking can come to. */
export const outcomes = ['corrected', 'upheld'] as const;
export type Outcome = (typeof outcomes)[number];

/** 内容核实 as the rules see it. */
export type DiscrepancyState = {
  status: DiscrepancyStatus;
  reportingDepartmentId: string;
  reporterId: string;
  collectorId: string;
  /** What each side holds should come of it; a report asks for a correction. */
  positions: Record<Side, Outcome | null>;
  /** Whose word is waited for, where it is one side's. */
  awaits: Side | null;
  /** Who ended it. */
  closedBy: Side | 'authority' | null;
};

/** What happened, as it is kept. */
export type DiscrepancyEvent =
  | { type: 'reported'; status: 'reported' | 'negotiating' | 'coordinating' }
  | { type: 'answered'; outcome: Outcome; note: string }
  | { type: 'message_sent'; side: Side | 'authority'; note: string }
  | { type: 'proposed'; side: Side; outcome: Outcome; note: string }
  | { type: 'agreed'; side: Side; outcome: Outcome; note: string }
  | { type: 'negotiation_failed'; side: Side; note: string }
  | { type: 'settled'; outcome: Outcome; note: string }
  | { type: 'withdrawn' };

/** A doubt to which nothing has happened yet. */
export const blank = (
  between: Pick<DiscrepancyState, 'reportingDepartmentId' | 'reporterId' | 'collectorId'>,
): DiscrepancyState => ({
  reportingDepartmentId: between.reportingDepartmentId,
  reporterId: between.reporterId,
  collectorId: between.collectorId,
  status: 'reported',
  positions: { reporter: null, collector: null },
  awaits: null,
  closedBy: null,
});

/** The state after an event. Total: any event on any state; `decide` sees to it that they fit. */
export function evolve(state: DiscrepancyState, event: DiscrepancyEvent): DiscrepancyState {
  switch (event.type) {
    case 'reported':
      return {
        ...state,
        status: event.status,
        positions: { ...state.positions, reporter: 'corrected' },
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
    case 'withdrawn':
      return closed(state, 'withdrawn', 'reporter');
  }
}

export const otherThan = (side: Side): Side => (side === 'collector' ? 'reporter' : 'collector');

const closed = (
  state: DiscrepancyState,
  status: Outcome | 'withdrawn',
  closedBy: Side | 'authority',
): DiscrepancyState => ({ ...state, status, awaits: null, closedBy });

/** While both talk, whoever spoke last waits for the other; before the authority, one word of a side is its say. */
function afterMessage({ status, awaits }: DiscrepancyState, side: Side | 'authority'): Side | null {
  if (side === 'authority') return awaits;
  if (status === 'negotiating') return otherThan(side);
  return awaits === side ? null : awaits;
}
