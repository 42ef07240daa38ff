import { requestSorts } from '@onesource/api/sorts';
import { requestStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Card, Grid, Pagination, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { useCan } from '../../session/session.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { pageSize, type RequestList, requestLists, requestQueries } from '../queries.ts';
import { NoRequests } from './NoRequests.tsx';
import { RequestCards } from './RequestCards.tsx';
import styles from './RequestsPage.module.css';
import { RequestTable } from './RequestTable.tsx';

const params = {
  role: wordParam(requestLists),
  status: wordsParam(requestStatuses),
  sort: wordParam(requestSorts),
  page: numberParam(1),
};

/** 我的申请, 申请办理: what one has asked for, has to answer, coordinates or watches over. */
export function RequestsPage() {
  const { t } = useTranslation(['requests', 'vocabulary', 'common']);
  const lists = useOpenLists();
  const [state, change] = useUrlState(params);
  const role = state.role && lists.includes(state.role) ? state.role : (lists[0] ?? 'all');
  const query = useQuery(requestQueries.list({ ...state, role }));
  const narrow = Grid.useBreakpoint().md === false;
  const List = narrow ? RequestCards : RequestTable;
  return (
    <>
      <PageHeader
        title={t('requests:list.title')}
        actions={useCan('file_requests') && <ButtonLink to={paths.search}>{t('requests:list.find')}</ButtonLink>}
      />
      <Card className={styles.card}>
        <Tabs
          activeKey={role}
          aria-label={t('requests:list.lists')}
          items={lists.map((key) => ({ key, label: t(`requests:list.${key}`) }))}
          onChange={(key) => change({ role: lists.find((list) => list === key) ?? null, status: [] })}
        />
        <Select
          mode="multiple"
          allowClear
          className={styles.filter}
          value={state.status}
          aria-label={t('requests:list.status')}
          placeholder={t('requests:list.anyStatus')}
          maxTagCount="responsive"
          optionFilterProp="label"
          options={requestStatuses.map((value) => ({ value, label: t(`vocabulary:requestStatus.${value}`) }))}
          onChange={(status) => change({ status })}
        />
        <Loaded query={query}>
          {({ items, total }) =>
            items.length === 0 ? (
              <NoRequests
                mine={role === 'mine'}
                filtered={state.status.length > 0 || state.page > 1}
                onClear={() => change({ status: [], page: 1 })}
              />
            ) : (
              <>
                <List
                  requests={items}
                  busy={query.isPlaceholderData}
                  sort={state.sort}
                  onSort={(sort) => change({ sort })}
                />
                <Pagination
                  className={styles.pages}
                  aria-label={t('requests:list.pages')}
                  align="end"
                  hideOnSinglePage
                  showSizeChanger={false}
                  current={state.page}
                  pageSize={pageSize}
                  total={total}
                  showTotal={(count) => t('common:word.total', { count })}
                  onChange={(page) => change({ page })}
                />
              </>
            )
          }
        </Loaded>
      </Card>
    </>
  );
}

/** The lists that can have something in them for whoever is signed in; the first one is shown first. */
function useOpenLists(): RequestList[] {
  const asks = useCan('file_requests');
  const answers = useCan('decide_requests');
  const coordinates = useCan('coordinate_requests');
  const watches = useCan('supervise_requests');
  const open = { mine: asks, provider: answers, authority: coordinates || watches, all: true };
  // Who decides looks first at what waits for that, who watches at everything
  const first: RequestList = answers ? 'provider' : coordinates || watches ? 'all' : 'mine';
  return requestLists.filter((list) => open[list]).sort((a, b) => Number(b === first) - Number(a === first));
}
