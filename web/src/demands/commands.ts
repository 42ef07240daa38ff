import type { DemandCommand } from '@onesource/api/areas/demands/inputs';
import type { DemandView } from '@onesource/api/areas/demands/view';
import { useTranslation } from 'react-i18next';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { demandQueries } from './queries.ts';

/** Sends commands on a demand. */
export function useDemandCommand({ number, ...demand }: Pick<DemandView, 'id' | 'version' | 'number'>) {
  const { t } = useTranslation('demands');
  return useCaseCommand<DemandCommand, DemandView>(demand, {
    queries: demandQueries,
    routes: api.api.demands[':id'],
    done: (_, { type }) => t(`done.${type}`, { number }),
    quiet: true,
  });
}
