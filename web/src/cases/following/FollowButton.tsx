import type { FollowedType } from '@onesource/db/vocabulary';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, unwrap } from '../../lib/api.ts';
import { useCommand } from '../use-command.ts';

const { follows } = api.api.workbench;

/** Below the inbox, like the workbench: what is done anywhere changes it. */
const followedQuery = (id: string) =>
  queryOptions({
    queryKey: ['inbox', 'follows', 'of', id],
    queryFn: ({ signal }) => unwrap(follows.of.$get({ query: { id } }, { init: { signal } })),
  });

/** 关注, or no more; not to be pressed before it is known which. It has its place from the start, so that nothing moves. */
export function FollowButton({ type, id }: { type: FollowedType; id: string }) {
  const { t } = useTranslation('following');
  const { data, isError } = useQuery(followedQuery(id));
  const following = data?.following ?? false;
  const sending = useCommand({
    send: (following: boolean) =>
      following ? unwrap(follows.$post({ json: { type, id } })) : unwrap(follows.unfollow.$post({ json: { id } })),
    done: ({ following }) => t(following ? 'followed' : 'unfollowed'),
    changes: [],
  });
  if (isError) return null;
  return (
    <Button
      disabled={!data}
      aria-pressed={following}
      title={following ? undefined : t('followHint')}
      loading={sending.isPending}
      onClick={() => sending.mutate(!following)}
    >
      {t(following ? 'unfollow' : 'follow')}
    </Button>
  );
}
