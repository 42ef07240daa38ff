import type { Advice, OpinionStatus, Role } from '@onesource/db/vocabulary';

/** 征求意见 as the rules see it. */
export type OpinionState = {
  status: OpinionStatus;
  askerId: string;
  /** Where, and in which role, the asker decides. */
  departmentId: string;
  role: Role;
  personId: string;
  personDepartmentId: string;
  personRole: Role;
  /** Whose own case it is. */
  applicantId: string | null;
  advice: Advice | null;
  answer: string;
};

/** What happened, as it is kept. */
export type OpinionEvent =
  | { type: 'asked'; to: string; note: string }
  | { type: 'answered'; advice: Advice; note: string }
  | { type: 'withdrawn' }
  /** What it was asked about was decided without it, or is not there to be decided any more. */
  | { type: 'needless' }
  /** Whoever was asked is not there any more. */
  | { type: 'lapsed' };

/** The state after an event. Total: any event on any state; `decide` sees to it that they fit. */
export function evolve(state: OpinionState, event: OpinionEvent): OpinionState {
  switch (event.type) {
    case 'asked':
      return { ...state, status: 'asked' };
    case 'answered':
      return { ...state, status: 'answered', advice: event.advice, answer: event.note };
    case 'withdrawn':
    case 'needless':
    case 'lapsed':
      return { ...state, status: event.type };
  }
}
