import type { AskInput } from '@onesource/api/areas/opening/asking/inputs';
import { type GrantedFormat, openingStates } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, failureOf, unwrap } from '../lib/api.ts';
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
  /** How a request stands, by the token of a letter. */
  asked: (token: string) =>
    queryOptions({
      queryKey: ['open', 'asked', token],
      queryFn: ({ signal }) => unwrap(open.asked.$get({}, { init: { signal }, headers: bearer(token) })),
      retry: false,
    }),
  /** What the link of a letter would confirm, by its token. */
  unconfirmed: (token: string) =>
    queryOptions({
      queryKey: ['open', 'unconfirmed', token],
      queryFn: ({ signal }) => unwrap(open.asked.unconfirmed.$get({}, { init: { signal }, headers: bearer(token) })),
      retry: false,
    }),
  preview: (id: string) =>
    queryOptions({
      queryKey: ['open', 'preview', id],
      queryFn: ({ signal }) => unwrap(open[':id'].preview.$get({ param: { id } }, { init: { signal } })),
    }),
};
export { pageSize };

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const askForOpen = (id: string, json: AskInput) => unwrap(open[':id'].asks.$post({ param: { id }, json }));
export const confirmAsked = (token: string) => unwrap(open.asked.confirm.$post({ json: { token } }));
export const withdrawAsked = (token: string) => unwrap(open.asked.withdraw.$post({ json: { token } }));

/**
 * A file of what was agreed to. The token goes in the head, so no link of ours holds it.
 *
 * @throws ApiFailure
 */
export async function takeFile(token: string, format: GrantedFormat): Promise<Blob> {
  const response = await fetch(`/open/asked/data.${format}`, { headers: bearer(token) });
  if (!response.ok) throw await failureOf(response);
  return response.blob();
}
