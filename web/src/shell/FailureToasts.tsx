import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasCode } from '../lib/failure.ts';
import { failureText } from '../lib/failure-text.ts';
import { useToasts } from '../ui/toasts.ts';

/** Tells of every command that failed, unless its page does so itself (`meta: { quiet: true }`). */
export function FailureToasts() {
  const client = useQueryClient();
  const { message } = useToasts();
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return;
        // The sign-in page, which comes next, says it.
        if (event.mutation.meta?.quiet || hasCode(event.action.error, 'unauthenticated')) return;
        message.error({ content: failureText(event.action.error), duration: 6 });
      }),
    [client, message],
  );
  return null;
}
