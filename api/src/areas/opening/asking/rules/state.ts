import type { OpenRequestStatus, RefusalCode } from '@onesource/db/vocabulary';
import type { OpenTerm } from '../../../../law/calendar/open-term.ts';
import type { IsoDate } from '../../../../law/calendar/working-days.ts';

/** An item by its id, as it was called when it was asked for. */
export type Asked = { id: string; name: string };

/** 开放申请 as the rules see it: nobody's name is in it. */
export type OpenRequestState = {
  status: OpenRequestStatus;
  /** The provider, who decides. */
  departmentId: string;
  items: readonly Asked[];
  granted: readonly Asked[] | null;
  until: IsoDate | null;
  code: RefusalCode | null;
  note: string;
  dueOn: IsoDate | null;
  openTerm: OpenTerm | null;
  used: number;
};

export type OpenRequestEvent =
  | { type: 'confirmed'; dueOn: IsoDate | null; openTerm?: OpenTerm }
  | { type: 'term_counted'; dueOn: IsoDate }
  | { type: 'granted'; itemIds: readonly string[]; until: IsoDate; note: string }
  | { type: 'refused'; code: RefusalCode; note: string }
  | { type: 'withdrawn' }
  | { type: 'revoked'; note: string }
  | { type: 'expired' }
  | { type: 'unanswered' };

/** What was just asked for. */
export const blank = (of: Pick<OpenRequestState, 'departmentId' | 'items'>): OpenRequestState => ({
  departmentId: of.departmentId,
  items: of.items,
  status: 'submitted',
  granted: null,
  until: null,
  code: null,
  note: '',
  dueOn: null,
  openTerm: null,
  used: 0,
});

/** The state after an event. Total: any event on any state; `decide` sees to it that they fit. */
export function evolve(state: OpenRequestState, event: OpenRequestEvent): OpenRequestState {
  switch (event.type) {
    case 'confirmed':
      return { ...state, dueOn: event.dueOn, openTerm: event.openTerm ?? null };
    case 'term_counted':
      return { ...state, dueOn: event.dueOn, openTerm: null };
    case 'granted': {
      const granted = state.items.filter(({ id }) => event.itemIds.includes(id));
      return { ...state, status: 'granted', granted, until: event.until, note: event.note };
    }
    case 'refused':
      return { ...state, status: 'refused', code: event.code, note: event.note };
    case 'withdrawn':
      return { ...state, status: 'withdrawn', openTerm: null };
    case 'revoked':
      return { ...state, status: 'revoked', note: event.note };
    case 'expired':
      return { ...state, status: 'expired' };
    case 'unanswered':
      return { ...state, status: 'unanswered', openTerm: null };
  }
}

/** Whether there is something more to come of it: an answer, or files to be taken. */
export const isOpen = ({ status }: Pick<OpenRequestState, 'status'>): boolean =>
  status === 'submitted' || status === 'granted';
