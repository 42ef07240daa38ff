import type { AskInput } from '@onesource/api/areas/opinions/inputs';
import type { OpinionSubject } from '@onesource/db/vocabulary';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

const { opinions } = api.api;

/** What an opinion is asked about. */
export type About = { type: OpinionSubject; subjectId: string };

export const opinionQueries = {
  all: () => ['opinions'] as const,
  about: (about: About) =>
    queryOptions({
      queryKey: [...opinionQueries.all(), 'about', about],
      queryFn: ({ signal }) => unwrap(opinions.$get({ query: about }, { init: { signal } })),
    }),
  /** Who may be asked: of the own department, where none is named. */
  people: (about: About, departmentId: string | undefined) =>
    queryOptions({
      queryKey: [...opinionQueries.all(), 'people', about, departmentId ?? null],
      queryFn: ({ signal }) =>
        unwrap(
          opinions.people.$get({ query: { ...about, ...(departmentId && { departmentId }) } }, { init: { signal } }),
        ),
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...opinionQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(opinions[':id'].$get({ param: { id } }, { init: { signal } })),
    }),
};

/** `key`: one for each intent, so that a repeated click asks once. */
export const askOpinion = (json: AskInput, key: string) =>
  unwrap(opinions.$post({ json }, { headers: { 'Idempotency-Key': key } }));
