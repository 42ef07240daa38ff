import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../cases/use-command.ts';
import { api, unwrap } from '../../../lib/api.ts';
import { withFields } from '../../../lib/form-errors.ts';
import { requestQueries } from '../../queries.ts';

type Input = Parameters<typeof api.api.requests.together.$post>[0]['json'];
export type Decision = Input['decision'];
export type TogetherAction = Decision['type'];
/** A decision, and the requests that it is made on, by the name that a dialog knows it by. */
export type Together = { type: TogetherAction; requests: Input['requests']; decision: Decision };

export type Beside = NonNullable<RequestView['basket']>['others'][number];

/** Those of its basket, and those like it, that may be decided together with a request. */
export const besideOf = ({ basket, alike }: Pick<RequestView, 'basket' | 'alike'>): Beside[] => [
  ...(basket?.others ?? []).filter(({ together }) => together.length > 0),
  ...alike,
];

/** Takes one decision on several requests, all or none. */
export function useDeciding() {
  const { t } = useTranslation('requests');
  return useCommand({
    send: async ({ requests, decision }: Together, key) => {
      const json = { requests, decision };
      const sent = unwrap(api.api.requests.together.$post({ json }, { headers: { 'Idempotency-Key': key } }));
      return sent.catch((error: unknown) => {
        // The form names what is said for all of them as it does for one
        throw withFields(error, (field) => field.replace(/^decision\./, ''));
      });
    },
    changes: [...requestQueries.all(), 'resources', 'opinions'],
    done: ({ requests }, { type }) => t(`together.done.${type}`, { count: requests.length }),
    quiet: true,
  });
}
