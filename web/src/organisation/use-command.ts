import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { departmentQueries } from '../lib/departments.ts';
import { hasCode } from '../lib/failure.ts';
import { peopleQueries } from './queries.ts';

type Command<Input, Output> = {
  run: (input: Input) => Promise<Output>;
  /** What is said when it is done. */
  done: (output: Output) => string;
  onDone?: (output: Output, input: Input) => void;
  onError?: (error: Error) => void;
};

/** A command on departments or people. Afterwards, and when somebody else was quicker, both are read anew. */
export function useCommand<Input, Output>({ run, done, onDone, onError }: Command<Input, Output>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: departmentQueries.all() }),
      client.invalidateQueries({ queryKey: peopleQueries.all() }),
    ]);
  return useMutation({
    mutationFn: run,
    onSuccess: (output, input) => {
      void renew();
      void message.success(done(output));
      onDone?.(output, input);
    },
    onError: (error) => {
      if (hasCode(error, 'conflict') || hasCode(error, 'wrong_status')) void renew();
      onError?.(error);
    },
  });
}
