import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readAnew } from '../cases/use-command.ts';
import { useToasts } from '../ui/toasts.ts';
import { begun, type Going, goThrough } from './going.ts';
import { type BatchStep, batchQueries, sendStep } from './queries.ts';

const doneWord = { submit: 'doneSubmit', approve: 'doneApprove', return: 'doneReturn' } as const;

/** Takes a batch on, call by call; a step that was cut off goes on from where it was. */
export function useGoing(id: string, onDone: (going: Going) => void) {
  const { t } = useTranslation('batches');
  const client = useQueryClient();
  const { message } = useToasts();
  const [going, setGoing] = useState<Going | null>(null);
  const sending = useMutation({
    mutationFn: (from: Going) => goThrough(from, (step, after) => sendStep(id, step, after), setGoing),
    onMutate: setGoing,
    onSuccess: (end) => {
      if (end.done > 0) message.success(t(doneWord[end.step.type], { count: end.done }));
    },
    // What was done before it was cut off shows as well
    onSettled: async (end) => {
      await readAnew(client, [...batchQueries.all(), 'registrations', 'resources', 'opinions']);
      if (end) onDone(end);
    },
  });
  return {
    going,
    isGoing: sending.isPending,
    /** Cut off before its end. */
    wasCut: sending.isError && going !== null,
    begin: (step: BatchStep) => sending.mutateAsync(begun(step)),
    goOn: () => going && sending.mutate(going),
  };
}
