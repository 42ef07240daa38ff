import type { OccasionCommand } from '@onesource/api/areas/catalog/occasions/inputs';
import type { OccasionView } from '@onesource/api/areas/catalog/occasions/view';
import { useTranslation } from 'react-i18next';
import { useCaseCommand } from '../cases/use-command.ts';
import { api } from '../lib/api.ts';
import { occasionQueries } from './queries.ts';

/** Sends commands on an occasion. */
export function useOccasionCommand({ number, ...occasion }: Pick<OccasionView, 'id' | 'version' | 'number'>) {
  const { t } = useTranslation('occasions');
  return useCaseCommand<OccasionCommand, OccasionView>(occasion, {
    queries: occasionQueries,
    routes: api.api.changes[':id'],
    done: (_, { type }) => t(`done.${type}`, { number }),
    quiet: true,
    also: ['registrations'],
  });
}
