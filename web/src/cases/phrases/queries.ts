import type { PhraseKind } from '@onesource/db/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

const { phrases } = api.api;

export const phraseQueries = {
  all: () => ['phrases'] as const,
  own: (kind: PhraseKind) =>
    queryOptions({
      queryKey: [...phraseQueries.all(), kind],
      queryFn: ({ signal }) => unwrap(phrases.$get({ query: { kind } }, { init: { signal } })),
    }),
};

export const keepPhrase = (said: { kind: PhraseKind; text: string }, key: string) =>
  unwrap(phrases.$post({ json: said }, { headers: { 'Idempotency-Key': key } }));

export const dropPhrase = (id: string, key: string) =>
  unwrap(phrases[':id'].remove.$post({ param: { id } }, { headers: { 'Idempotency-Key': key } }));
