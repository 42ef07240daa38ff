import type { UpdateExtension } from '@onesource/db/schema/occasion';
import type { OccasionStatus } from '@onesource/db/vocabulary';
import type { OpenTerm } from '../../../../law/calendar/open-term.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';

/** 更新事项 as the rules see it: one entry that has to follow what happened. */
export type OccasionState = {
  status: OccasionStatus;
  departmentId: string;
  /** The entry; null where it is still to be registered. */
  resourceId: string | null;
  happenedOn: IsoDate;
  /** The last day; it stays when the entry follows, so that late is seen to have been late. */
  dueOn: IsoDate | null;
  /** The term instead of its day, while the calendar does not reach that far (rule 13). */
  openTerm: OpenTerm | null;
  /** N-17: more time, asked for once. */
  extension: UpdateExtension | null;
  /** The day on which the department had done its part. */
  doneOn: IsoDate | null;
};

/** What happened, as it is kept. */
export type OccasionEvent =
  | { type: 'recorded'; dueOn: IsoDate | null; openTerm?: OpenTerm }
  | { type: 'entry_named'; resourceId: string; name: string }
  | { type: 'handed_in'; on: IsoDate }
  | { type: 'sent_back' }
  | { type: 'updated'; on: IsoDate }
  | { type: 'unchanged'; on: IsoDate; note: string }
  | { type: 'extension_asked'; days: number; note: string }
  | {
      type: 'extension_answered';
      outcome: 'consented' | 'refused';
      note: string;
      dueOn: IsoDate | null;
      openTerm?: OpenTerm;
    }
  | { type: 'term_counted'; dueOn: IsoDate };

/** An occasion that is about to be recorded. */
export const blank = (said: Pick<OccasionState, 'departmentId' | 'resourceId' | 'happenedOn'>): OccasionState => ({
  departmentId: said.departmentId,
  resourceId: said.resourceId,
  happenedOn: said.happenedOn,
  status: 'open',
  dueOn: null,
  openTerm: null,
  extension: null,
  doneOn: null,
});

/** The state after an event. Total: any event on any state; the rules see to it that they fit. */
export function evolve(state: OccasionState, event: OccasionEvent): OccasionState {
  switch (event.type) {
    case 'recorded':
      return { ...state, dueOn: event.dueOn, openTerm: event.openTerm ?? null };
    case 'entry_named':
      return { ...state, resourceId: event.resourceId };
    case 'handed_in':
      return { ...state, status: 'handed_in', doneOn: event.on };
    case 'sent_back':
      return { ...state, status: 'open', doneOn: null };
    case 'updated':
      // Whoever had handed it in had done their part then
      return { ...state, status: 'updated', doneOn: state.doneOn ?? event.on, openTerm: null };
    case 'unchanged':
      return { ...state, status: 'unchanged', doneOn: event.on, openTerm: null };
    case 'extension_asked':
      return { ...state, extension: { days: event.days, note: event.note, status: 'asked' } };
    case 'extension_answered':
      return {
        ...state,
        extension: state.extension && { ...state.extension, status: event.outcome },
        dueOn: event.dueOn,
        openTerm: event.openTerm ?? null,
      };
    case 'term_counted':
      return { ...state, dueOn: event.dueOn, openTerm: null };
  }
}
