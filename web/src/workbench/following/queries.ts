import type { FollowsView } from '@onesource/api/areas/workbench/following/queries';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, unwrap } from '../../lib/api.ts';

const { follows } = api.api.workbench;

export type Followed = FollowsView['items'][number];

/** Under the inbox's key: whatever is done there, or anywhere else, changes this too. */
export const followsQuery = ({ news, page, pageSize }: { news: boolean; page: number; pageSize: number }) =>
  queryOptions({
    queryKey: ['inbox', 'follows', news, page, pageSize],
    queryFn: ({ signal }) =>
      unwrap(
        follows.$get(
          { query: { ...(news && { news: 'yes' as const }), page: String(page), pageSize: String(pageSize) } },
          { init: { signal } },
        ),
      ),
    placeholderData: keepPreviousData,
  });

export const markSeen = (seen: { ids: string[]; at: string }) => unwrap(follows.seen.$post({ json: seen }));
export const unfollow = (id: string) => unwrap(follows.unfollow.$post({ json: { id } }));
