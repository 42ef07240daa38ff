import { openingStates } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';
import { numberParam, textParam, type UrlParam, wordParam, wordsParam } from '../lib/url-params.ts';

const open = api.api.open;

const pageSize = 20;
const fitting = (shape: RegExp): UrlParam<string[]> => ({
  read: (values) => [...new Set(values.filter((value) => shape.test(value)))].slice(0, 100),
  write: (values) => values,
});

/** The search of the open catalogue, as the address has it. */
export const openParams = {
  q: textParam,
  department: fitting(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  section: fitting(/^[A-T]$/),
  openness: wordsParam(openingStates),
  data: wordParam(['1']),
  page: numberParam(1),
};
type Read<Param> = Param extends UrlParam<infer Value> ? Value : never;
export type OpenFilters = { [Key in keyof typeof openParams]: Read<(typeof openParams)[Key]> };

export const openingQueries = {
  search: ({ q, page, data, ...facets }: OpenFilters) => {
    const query = {
      q: q.slice(0, 100),
      ...facets,
      ...(data && { data }),
      page: String(page),
      pageSize: String(pageSize),
    };
    return queryOptions({
      queryKey: ['open', 'search', query],
      queryFn: ({ signal }) => unwrap(open.$get({ query }, { init: { signal } })),
      placeholderData: keepPreviousData,
    });
  },
  entry: (id: string) =>
    queryOptions({
      queryKey: ['open', 'entry', id],
      queryFn: ({ signal }) => unwrap(open[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
  preview: (id: string) =>
    queryOptions({
      queryKey: ['open', 'preview', id],
      queryFn: ({ signal }) => unwrap(open[':id'].preview.$get({ param: { id } }, { init: { signal } })),
    }),
};
export { pageSize };
