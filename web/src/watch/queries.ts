import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';

export const pageSize = 20;
export const dues = ['late', 'soon'] as const;
export type Narrowed = { department: string; due: (typeof dues)[number] | null; page: number };

/** Below the inbox: what changes there changes here. */
export const watchedQuery = ({ department, due, page }: Narrowed) =>
  queryOptions({
    queryKey: ['inbox', 'watched', department, due, page],
    queryFn: ({ signal }) =>
      unwrap(
        api.api.inbox.watched.$get(
          {
            query: {
              ...(department && { department }),
              ...(due && { due }),
              page: String(page),
              pageSize: String(pageSize),
            },
          },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });
