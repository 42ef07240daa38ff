import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { catalogQueries } from '../../queries.ts';
import type { Overlaps } from './overlap.ts';

/** What other departments publish by the names of the items as they were last saved, by the items' ids. */
export function useOverlaps(id: string): Overlaps {
  const { data } = useQuery(catalogQueries.overlaps(id));
  return useMemo(() => new Map((data?.items ?? []).map((overlap) => [overlap.itemId, overlap])), [data]);
}
