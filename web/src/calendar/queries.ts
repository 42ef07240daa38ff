import type { calendarInput } from '@onesource/api/areas/calendar/inputs';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, unwrap } from '../lib/api.ts';

const { calendar } = api.api;

export const calendarQuery = () =>
  queryOptions({
    queryKey: ['calendar'] as const,
    queryFn: ({ signal }) => unwrap(calendar.$get({}, { init: { signal } })),
  });

export type Loading = z.input<typeof calendarInput>;
/** `key`: one for each intent, so that a repeated click loads once. */
export const load = (json: Loading, key: string) =>
  unwrap(calendar.$post({ json }, { headers: { 'Idempotency-Key': key } }));
