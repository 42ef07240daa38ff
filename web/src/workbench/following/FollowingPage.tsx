import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../cases/use-command.ts';
import { numberParam, wordOrParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PagedTable } from '../../ui/list/PagedTable.tsx';
import styles from '../Workbench.module.css';
import { Name, Standing, useChanges } from './Line.tsx';
import { type Followed, followsQuery, markSeen, unfollow } from './queries.ts';

const states = ['all', 'news'] as const;
const params = { state: wordOrParam(states, 'all'), page: numberParam(1) };
const pageSize = 20;
const bar = { display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'space-between', marginBottom: 12 } as const;

/** 我的关注: what I follow, what has changed in it, and the way to follow it no more. */
export function FollowingPage() {
  const { t } = useTranslation(['following', 'vocabulary']);
  const [{ state, page }, change] = useUrlState(params);
  const query = useQuery(followsQuery({ news: state === 'news', page, pageSize }));
  const changesOf = useChanges();
  const seeing = useCommand({
    send: markSeen,
    done: () => t('following:seenDone'),
    changes: [],
  });
  const leaving = useCommand({
    send: (id: string) => unfollow(id),
    done: () => t('following:unfollowed'),
    changes: [],
  });
  return (
    <>
      <PageHeader title={t('following:title')} lead={t('following:lead')} />
      <Loaded query={query}>
        {({ items, total, changed, at }) => {
          const news = items.filter(({ changes }) => changes.length > 0).map(({ id }) => id);
          if (total === 0 && state === 'all')
            return <EmptyState title={t('following:none')} hint={t('following:noneHint')} />;
          return (
            <>
              <div style={bar}>
                <Segmented<(typeof states)[number]>
                  aria-label={t('following:filter')}
                  value={state}
                  onChange={(next) => change({ state: next, page: 1 })}
                  options={states.map((value) => ({
                    value,
                    label: value === 'news' ? `${t('following:state.news')} ${changed}` : t(`following:state.${value}`),
                  }))}
                />
                {news.length > 0 && (
                  <Button loading={seeing.isPending} onClick={() => seeing.mutate({ ids: news, at })}>
                    {t('following:seenAll')}
                  </Button>
                )}
              </div>
              {total === 0 ? (
                <EmptyState title={t('following:quiet')} hint="" />
              ) : (
                <PagedTable<Followed>
                  view="following"
                  rows={items}
                  total={total}
                  page={page}
                  pageSize={pageSize}
                  loading={query.isPlaceholderData}
                  onChange={(next) => 'page' in next && change({ page: next.page })}
                  columns={[
                    {
                      title: t('following:what'),
                      key: 'what',
                      render: (_, line) => (
                        <>
                          <Name
                            line={line}
                            onOpen={() => line.changes.length > 0 && seeing.mutate({ ids: [line.id], at })}
                          />
                          <div className={styles.quiet}>
                            <DataText>{line.department.name}</DataText>
                          </div>
                        </>
                      ),
                    },
                    {
                      title: t('following:kind'),
                      key: 'kind',
                      render: (_, { subject, number }) =>
                        [t(`vocabulary:subjectType.${subject.type}`), number].filter(Boolean).join(' '),
                    },
                    {
                      title: t('following:standing'),
                      key: 'standing',
                      render: (_, line) => <Standing line={line} />,
                    },
                    {
                      title: t('following:news'),
                      key: 'news',
                      render: (_, line) => changesOf(line) || t('following:noNews'),
                    },
                    {
                      title: t('following:since'),
                      key: 'since',
                      render: (_, { since }) => <DateText value={since} />,
                    },
                    {
                      title: '',
                      key: 'actions',
                      render: (_, { id }) => (
                        <Button
                          size="small"
                          loading={leaving.isPending && leaving.variables === id}
                          onClick={() => leaving.mutate(id)}
                        >
                          {t('following:unfollow')}
                        </Button>
                      ),
                    },
                  ]}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </>
  );
}
