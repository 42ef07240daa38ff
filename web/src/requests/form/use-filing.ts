import type { FileInput } from '@onesource/api/areas/requests/inputs';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, unwrap } from '../../lib/api.ts';
import { requestQueries } from '../queries.ts';

/** Files a request. The same content sent again after a broken line is one request, not two. */
export function useFiling() {
  const client = useQueryClient();
  const intent = useRef({ content: '', key: '' });
  return useMutation({
    mutationFn: (input: FileInput) => {
      const content = JSON.stringify(input);
      if (intent.current.content !== content) intent.current = { content, key: crypto.randomUUID() };
      return unwrap(api.api.requests.$post({ json: input }, { headers: { 'Idempotency-Key': intent.current.key } }));
    },
    meta: { quiet: true },
    onSuccess: (view) => {
      client.setQueryData(requestQueries.detail(view.id).queryKey, view);
      void client.invalidateQueries({ queryKey: requestQueries.all() });
      void client.invalidateQueries({ queryKey: ['inbox'] });
      // Its page says what one has asked for of it
      void client.invalidateQueries({ queryKey: ['resources'] });
    },
  });
}
