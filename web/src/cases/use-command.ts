import { type QueryClient, type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ClientResponse } from 'hono/client';
import { useState } from 'react';
import { unwrap } from '../lib/api.ts';
import { ApiFailure } from '../lib/failure.ts';
import { useToasts } from '../ui/toasts.ts';
import { newIntent } from './intent.ts';

type Command<Input, Output> = {
  /** `key`: one for each intent, so that what is sent twice is done once. */
  send: (input: Input, key: string) => Promise<Output>;
  /** The version that it was read at: what is sent after it has changed is another intent. */
  at?: number;
  /** What is said when it is done, where the page that follows does not say it. */
  done?: (output: Output, input: Input) => string;
  /** Areas that it may change, by the first word of their queries' keys; the inbox is one of them whatever it is. */
  changes: readonly string[];
  /** The query that shows what it has become, which the answer is. */
  shows?: (output: Output) => QueryKey;
  /** The page tells of a failure itself. */
  quiet?: boolean;
  /** Told once everything on the screen is as it has become. */
  onDone?: (output: Output, input: Input) => unknown;
  onError?: (error: Error) => unknown;
};

/** Sends a command. What it changes is read anew once it is done, and when somebody else was faster. */
export function useCommand<Input = void, Output = unknown>(command: Command<Input, Output>) {
  const { send, at, done, changes, shows, quiet = false, onDone, onError } = command;
  const client = useQueryClient();
  const { message } = useToasts();
  const [intent] = useState(() => newIntent());
  return useMutation({
    mutationFn: (input: Input) => send(input, intent.keyOf([at, input])),
    meta: { quiet },
    onSuccess: async (output, input) => {
      intent.met();
      if (done) message.success(done(output, input));
      const shown = shows?.(output);
      if (shown) client.setQueryData(shown, output);
      await readAnew(client, changes, shown);
      await onDone?.(output, input);
    },
    onError: async (error) => {
      if (wasBehind(error)) await readAnew(client, changes);
      onError?.(error);
    },
  });
}

/** Whether the screen showed what is no longer true: changed, gone, or no longer open to the reader. */
const wasBehind = (error: Error): boolean => error instanceof ApiFailure && [403, 404, 409].includes(error.status);

/** Reads anew whatever shows these areas, and the inbox, on the screen and wherever one goes next. */
export const readAnew = (client: QueryClient, areas: readonly string[], but?: QueryKey) =>
  Promise.all(
    [...areas, 'inbox'].map((area) =>
      client.invalidateQueries({
        queryKey: [area],
        predicate: ({ queryKey }) => JSON.stringify(queryKey) !== JSON.stringify(but),
      }),
    ),
  );

type Case = { id: string; version: number };

/** The address of a command, as the client knows it. What it takes besides the version is the command's own. */
type Route<View> = {
  $post(
    args: { param: { id: string }; json: object },
    options: { headers: { 'Idempotency-Key': string } },
  ): Promise<ClientResponse<View, number, 'json'>>;
};

type CaseCommand<Said extends { type: string }, View> = {
  queries: { all: () => readonly [string]; detail: (id: string) => { queryKey: QueryKey } };
  /** By the command's type. */
  routes: { [Type in Said['type']]: Route<View> };
  /** Areas that it changes besides the case's own. */
  also?: readonly string[];
} & Pick<Command<Said, View>, 'done' | 'quiet' | 'onDone'>;

/** Sends commands on a case as it was read; the answer, what the case has become, is shown at once. */
export function useCaseCommand<Said extends { type: string }, View extends Case>(
  { id, version }: Case,
  { queries, routes, also = [], ...told }: CaseCommand<Said, View>,
) {
  return useCommand<Said, View>({
    ...told,
    at: version,
    send: ({ type, ...said }, key) => {
      const route: Route<View> = routes[type as Said['type']];
      const json = { version, ...said };
      return unwrap(route.$post({ param: { id }, json }, { headers: { 'Idempotency-Key': key } }));
    },
    changes: [...queries.all(), ...also],
    // A step may open another case, which it then answers with
    shows: (view) => queries.detail(view.id).queryKey,
  });
}
