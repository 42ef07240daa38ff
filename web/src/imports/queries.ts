import type { MeaningsInput } from '@onesource/api/running/bulk/inputs';
import type { importView } from '@onesource/api/running/bulk/view';
import { queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../lib/api.ts';
import { sendFile } from '../lib/send-file.ts';

const imports = api.api.resources.import;

/** A file that was sent, with what it comes to once it was gone through. */
export type Run = ReturnType<typeof importView>;
/** The same once it was gone through. */
export type Outcome = Run &
  Required<
    Pick<
      Run,
      | 'created'
      | 'changed'
      | 'unchanged'
      | 'refused'
      | 'noted'
      | 'lines'
      | 'further'
      | 'furtherIgnored'
      | 'furtherWords'
    >
  > & {
    ignored: NonNullable<Run['ignored']>;
    changes: NonNullable<Run['changes']>;
    columns: NonNullable<Run['columns']>;
    words: NonNullable<Run['words']>;
  };
export type Meaning = MeaningsInput['meanings'][number];
export type Known = Awaited<ReturnType<typeof sayMeanings>>;

export const isOutcome = (run: Run): run is Outcome => run.status === 'done' && run.lines !== undefined;

const pause = 1000;

export const importQueries = {
  all: () => ['imports'] as const,
  /** A file that was sent, asked for until it is gone through. */
  run: (id: string) =>
    queryOptions({
      queryKey: [...importQueries.all(), 'run', id],
      queryFn: ({ signal }): Promise<Run> =>
        unwrap(imports[':id'].$get({ param: { id } }, { init: { signal } })) as Promise<Run>,
      refetchInterval: ({ state }) => (state.data?.status === 'running' ? pause : false),
      enabled: id !== '',
    }),
  /** What headings and words may mean, and what they mean to the department. */
  meanings: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'meanings'],
      queryFn: ({ signal }) => unwrap(imports.meanings.$get({}, { init: { signal } })),
    }),
};

export const sayMeanings = (meanings: Meaning[]) => unwrap(imports.meanings.$put({ json: { meanings } }));

/** What saying what words mean is sent with: the answer is what is known from then on. */
export const meaningsCommand = {
  changes: importQueries.all(),
  quiet: true,
  send: sayMeanings,
  shows: () => importQueries.meanings().queryKey,
};

/** Sends a file to be looked at, or to be brought in. @throws ApiFailure */
export const sendCatalog = (
  file: File,
  { dryRun, whole }: { dryRun: boolean; whole: boolean },
  onProgress: (share: number) => void,
): Promise<Run> => {
  const query = new URLSearchParams({ ...(dryRun && { dryRun: '1' }), ...(whole && { whole: '1' }) });
  return sendFile(`/api/resources/import?${query}`, file, onProgress);
};

export const templateUrl = '/api/resources/template.xlsx';
export const ownCatalogUrl = '/api/resources/export.xlsx?own=1';
export const reportUrl = (id: string, language: 'zh' | 'en') =>
  `/api/resources/import/${id}/report.xlsx?language=${language}`;
