import type { DiscrepancyCommand } from '@onesource/api/areas/discrepancies/inputs';
import type { DiscrepancyView } from '@onesource/api/areas/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { discrepancyQueries } from './queries.ts';

/** Sends commands on a doubt. */
export function useDiscrepancyCommand({ number, ...doubt }: Pick<DiscrepancyView, 'id' | 'version' | 'number'>) {
  const { t } = useTranslation('discrepancies');
  return useCaseCommand<DiscrepancyCommand, DiscrepancyView>(doubt, {
    queries: discrepancyQueries,
    routes: api.api.discrepancies[':id'],
    done: (_, { type }) => t(`done.${type}`, { number }),
    quiet: true,
  });
}
