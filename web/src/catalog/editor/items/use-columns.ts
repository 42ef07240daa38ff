import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useOpennessLabel } from '../../../words/use-openness-label.ts';
import { catalogQueries } from '../../queries.ts';
import { type Column, columnsOf } from './columns.ts';

/** The columns of the items under the profile in force. */
export function useColumns(): readonly Column[] {
  const { kind } = useOpennessLabel();
  const levels = Boolean(useQuery(catalogQueries.rules()).data?.dataLevels);
  return useMemo(() => columnsOf(kind, levels), [kind, levels]);
}
