import type { batchCommands } from '@onesource/api/areas/catalog/batches/inputs';
import type { BatchStanding } from '@onesource/db/vocabulary';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, unwrap } from '../lib/api.ts';

const batch = api.api.batches[':id'];

type Listed = { standing: readonly BatchStanding[]; sample?: number; page: number; pageSize: number };

export const batchQueries = {
  all: () => ['batches'] as const,
  detail: (id: string) =>
    queryOptions({
      queryKey: [...batchQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(batch.$get({ param: { id } }, { init: { signal } })),
    }),
  /** The entries by name, or a sample that a number draws. */
  entries: (id: string, { standing, sample, page, pageSize }: Listed) =>
    queryOptions({
      queryKey: [...batchQueries.all(), 'entries', id, { standing, sample, page, pageSize }],
      queryFn: ({ signal }) =>
        unwrap(
          batch.entries.$get(
            {
              param: { id },
              query: {
                standing: [...standing],
                ...(sample && { sample: String(sample) }),
                page: String(page),
                pageSize: String(pageSize),
              },
            },
            { init: { signal } },
          ),
        ),
      placeholderData: keepPreviousData,
    }),
};

/** What is done with the entries together, and what is said with it; from where it goes on is said as it is sent. */
export type BatchStep = {
  [Type in keyof typeof batchCommands]: { type: Type } & Omit<z.input<(typeof batchCommands)[Type]>, 'after'>;
}[keyof typeof batchCommands];

/** Takes some of a batch's entries on: those behind `after`. @throws ApiFailure */
export function sendStep(id: string, step: BatchStep, after: string | null) {
  const param = { id };
  switch (step.type) {
    case 'submit':
      return unwrap(batch.submit.$post({ param, json: { after, signOff: step.signOff } }));
    case 'approve':
      return unwrap(batch.approve.$post({ param, json: { after, until: step.until, note: step.note } }));
    case 'return': {
      const { until, note, resourceIds } = step;
      return unwrap(batch.return.$post({ param, json: { after, until, note, ...(resourceIds && { resourceIds }) } }));
    }
  }
}
export type Progress = Awaited<ReturnType<typeof sendStep>>;
