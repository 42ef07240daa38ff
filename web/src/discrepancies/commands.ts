import type { DiscrepancyCommand } from '@onesource/api/areas/discrepancies/inputs';
import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../lib/api.ts';
import { ApiFailure } from '../lib/failure.ts';
import { discrepancyQueries } from './queries.ts';

/** Sends commands on a doubt; what it has become is shown at once, and every list it stands in is read anew. */
export function useDiscrepancyCommand({ id, version, number }: Pick<DiscrepancyView, 'id' | 'version' | 'number'>) {
  const client = useQueryClient();
  const { message } = App.useApp();
  const { t } = useTranslation('discrepancies');
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: discrepancyQueries.all() }),
      client.invalidateQueries({ queryKey: ['inbox'] }),
    ]);
  return useMutation({
    mutationFn: (command: DiscrepancyCommand) => send(id, version, command),
    meta: { quiet: true },
    onSuccess: async (view, { type }) => {
      void message.success(t(`done.${type}`, { number }));
      client.setQueryData(discrepancyQueries.detail(id).queryKey, view);
      await refresh();
    },
    // Somebody was faster: what is on the screen is no longer true
    onError: (error) => (error instanceof ApiFailure && [403, 404, 409].includes(error.status) ? refresh() : undefined),
  });
}

function send(id: string, version: number, command: DiscrepancyCommand): Promise<DiscrepancyView> {
  const on = api.api.discrepancies[':id'];
  const param = { id };
  switch (command.type) {
    case 'answer':
    case 'agree':
    case 'settle': {
      const { type, outcome, note } = command;
      return unwrap(on[type].$post({ param, json: { version, outcome, note } }));
    }
    case 'fail':
      return unwrap(on.fail.$post({ param, json: { version, note: command.note } }));
    case 'messages':
      return unwrap(on.messages.$post({ param, json: { note: command.note } }));
    case 'withdraw':
      return unwrap(on.withdraw.$post({ param, json: { version } }));
  }
}
