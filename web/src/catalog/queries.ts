import type {
  createInput,
  draftInput,
  registrationCommands,
  registrationsInput,
} from '@onesource/api/areas/catalog/inputs';
import type { CommandInput } from '@onesource/api/cases/commands';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, unwrap } from '../lib/api.ts';

const { resources, registrations } = api.api;

export type RegistrationFilters = {
  status: z.output<typeof registrationsInput>['status'];
  q: string;
  cycle: z.output<typeof registrationsInput>['cycle'];
  writer: string;
  from: string;
  until: string;
  sort: z.output<typeof registrationsInput>['sort'] | null;
  page: number;
  pageSize: number;
};

export const catalogQueries = {
  all: () => ['registrations'] as const,
  list: ({ status, cycle, sort, page, pageSize, ...narrowed }: RegistrationFilters) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'list', { status, cycle, sort, page, pageSize, ...narrowed }],
      queryFn: ({ signal }) => {
        const { q, writer, from, until } = narrowed;
        const said = { ...(q && { q }), ...(writer && { writer }), ...(from && { from }), ...(until && { until }) };
        const shown = { ...(sort && { sort }), page: String(page), pageSize: String(pageSize) };
        return unwrap(registrations.$get({ query: { status, cycle, ...said, ...shown } }, { init: { signal } }));
      },
      placeholderData: keepPreviousData,
    }),
  /** Who wrote in what the list holds. */
  writers: () =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'writers'],
      queryFn: ({ signal }) => unwrap(registrations.writers.$get({}, { init: { signal } })),
    }),
  /** Why what others may do is not for the reader. */
  why: (id: string) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'why', id],
      queryFn: ({ signal }) => unwrap(resources[':id'].why.$get({ param: { id } }, { init: { signal } })),
    }),
  /** What was registered twice under one name. */
  doubles: () =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'doubles'],
      queryFn: ({ signal }) => unwrap(registrations.doubles.$get({}, { init: { signal } })),
    }),
  /** Entries of the department with a name near to this one; `except`: the one that bears it. */
  nearNames: (name: string, except: string | null) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'near', name, except],
      queryFn: ({ signal }) =>
        unwrap(registrations['near-names'].$get({ query: { name, ...(except && { except }) } }, { init: { signal } })),
      enabled: name !== '',
      placeholderData: keepPreviousData,
    }),
  /** The rules that registration applies, with their articles. */
  rules: () =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'rules'],
      queryFn: ({ signal }) => unwrap(registrations.rules.$get({}, { init: { signal } })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  detail: (id: string) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'detail', id],
      queryFn: ({ signal }) => unwrap(resources[':id'].registration.$get({ param: { id } }, { init: { signal } })),
    }),
  /** What other departments publish by the names of its items. */
  overlaps: (id: string) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'overlaps', id],
      queryFn: ({ signal }) => unwrap(resources[':id'].overlaps.$get({ param: { id } }, { init: { signal } })),
    }),
  /** The grants that the end of the resource would hit. */
  affectedGrants: (id: string) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'affected', id],
      queryFn: ({ signal }) =>
        unwrap(resources[':id']['affected-grants'].$get({ param: { id } }, { init: { signal } })),
    }),
  /** What revision `number` changes, as of the record's version. */
  diff: (id: string, number: number, version: number) =>
    queryOptions({
      queryKey: [...catalogQueries.all(), 'diff', id, number, version],
      queryFn: ({ signal }) =>
        unwrap(resources[':id'].revisions[':n'].diff.$get({ param: { id, n: String(number) } }, { init: { signal } })),
    }),
};

export type Draft = z.input<typeof draftInput>;
/** A new registration, which may be made after another: `from` is its resource. */
export type NewDraft = z.input<typeof createInput>;

export const createDraft = (json: NewDraft, key: string) =>
  unwrap(resources.$post({ json }, { headers: { 'Idempotency-Key': key } }));
export const saveDraft = (id: string, version: number, draft: Draft) =>
  unwrap(resources[':id'].draft.$put({ param: { id }, json: { ...draft, version } }));

/** One step with a registration, and what the other side is told. */
export type Step = CommandInput<typeof registrationCommands>;
export type SubmitStep = Extract<Step, { type: 'submit' }>;
/** SQ-17: the head's signature, its day (`YYYY-MM-DD`), and the signed page where it was attached. */
export type SignOff = NonNullable<SubmitStep['signOff']>;

export const submit = (id: string, version: number, signOff: SignOff | null, key: string) =>
  unwrap(
    resources[':id'].submit.$post(
      { param: { id }, json: { version, signOff } },
      { headers: { 'Idempotency-Key': key } },
    ),
  );
