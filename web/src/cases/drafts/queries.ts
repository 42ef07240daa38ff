import type { SaveDraftInput } from '@onesource/api/areas/drafts/inputs';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

const { drafts } = api.api;

/** Which form, and what it is about: an id, with the step where it is one of a case; or nothing. */
export type DraftOf = Pick<SaveDraftInput, 'form' | 'subject'>;

export const draftQueries = {
  all: () => ['drafts'] as const,
  mine: () =>
    queryOptions({
      queryKey: [...draftQueries.all(), 'mine'],
      queryFn: ({ signal }) => unwrap(drafts.$get({}, { init: { signal } })),
    }),
  /** What was left behind in a form: asked once, when the form opens. */
  one: ({ form, subject }: DraftOf) =>
    queryOptions({
      queryKey: [...draftQueries.all(), 'one', form, subject],
      queryFn: ({ signal }) => unwrap(drafts.one.$get({ query: { form, subject } }, { init: { signal } })),
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
};

export const saveDraft = (draft: SaveDraftInput) => unwrap(drafts.$put({ json: draft }));
export const forgetDraft = (of: DraftOf) => unwrap(drafts.drop.$post({ json: of }));
