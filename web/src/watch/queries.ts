import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

export const pageSize = 20;
export const dues = ['late', 'soon'] as const;
/** 未知悉, 已知悉 */
export const notedStates = ['no', 'yes'] as const;
export type Narrowed = {
  department: string;
  due: (typeof dues)[number] | null;
  page: number;
  noted: (typeof notedStates)[number] | null;
};

/** Below the inbox: what changes there changes here. */
export const watchedQuery = ({ department, due, noted, page }: Narrowed) =>
  queryOptions({
    queryKey: ['inbox', 'watched', department, due, noted, page],
    queryFn: ({ signal }) =>
      unwrap(
        api.api.inbox.watched.$get(
          {
            query: {
              ...(department && { department }),
              ...(due && { due }),
              ...(noted && { noted }),
              page: String(page),
              pageSize: String(pageSize),
            },
          },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const noteLateness = ({ id, note }: { id: string; note: string }) =>
  unwrap(api.api.inbox[':id']['note-lateness'].$post({ param: { id }, json: { note } }));
