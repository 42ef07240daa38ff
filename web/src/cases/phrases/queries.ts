import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

const { phrases } = api.api;

export const phraseQueries = {
  all: () => ['phrases'] as const,
  own: () =>
    queryOptions({
      queryKey: [...phraseQueries.all(), 'own'],
      queryFn: ({ signal }) => unwrap(phrases.$get({}, { init: { signal } })),
    }),
};

export const keepPhrase = (text: string, key: string) =>
  unwrap(phrases.$post({ json: { text } }, { headers: { 'Idempotency-Key': key } }));

export const dropPhrase = (id: string, key: string) =>
  unwrap(phrases[':id'].remove.$post({ param: { id } }, { headers: { 'Idempotency-Key': key } }));
