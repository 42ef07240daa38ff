import { discrepancyStatuses } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Card, Grid, Pagination, Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { numberParam, wordParam, wordsParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { useCan } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { type DiscrepancyList, discrepancyLists, discrepancyQueries, pageSize } from '../queries.ts';
import styles from './Discrepancies.module.css';
import { DiscrepancyCards } from './DiscrepancyCards.tsx';
import { DiscrepancyTable } from './DiscrepancyTable.tsx';
import { NoDiscrepancies } from './NoDiscrepancies.tsx';

const params = { role: wordParam(discrepancyLists), status: wordsParam(discrepancyStatuses), page: numberParam(1) };

/** 内容核实: doubts one has reported, has to check, coordinates or watches over. */
export function DiscrepanciesPage() {
  const { t } = useTranslation(['discrepancies', 'vocabulary', 'common']);
  const lists = useOpenLists();
  const [state, change] = useUrlState(params);
  const role = state.role && lists.includes(state.role) ? state.role : (lists[0] ?? 'all');
  const query = useQuery(discrepancyQueries.list({ ...state, role }));
  const List = Grid.useBreakpoint().md === false ? DiscrepancyCards : DiscrepancyTable;
  return (
    <>
      <PageHeader title={t('discrepancies:title')} />
      <Card className={styles.card}>
        <Tabs
          activeKey={role}
          aria-label={t('discrepancies:list.lists')}
          items={lists.map((key) => ({ key, label: t(`discrepancies:list.${key}`) }))}
          onChange={(key) => change({ role: lists.find((list) => list === key) ?? null, status: [] })}
        />
        <Select
          mode="multiple"
          allowClear
          className={styles.filter}
          value={state.status}
          aria-label={t('discrepancies:list.status')}
          placeholder={t('discrepancies:list.anyStatus')}
          maxTagCount="responsive"
          optionFilterProp="label"
          options={discrepancyStatuses.map((value) => ({ value, label: t(`vocabulary:discrepancyStatus.${value}`) }))}
          onChange={(status) => change({ status })}
        />
        <Loaded query={query}>
          {({ items, total }) =>
            items.length === 0 ? (
              <NoDiscrepancies
                mine={role === 'mine'}
                filtered={state.status.length > 0 || state.page > 1}
                onClear={() => change({ status: [], page: 1 })}
              />
            ) : (
              <>
                <List doubts={items} busy={query.isPlaceholderData} />
                <Pagination
                  className={styles.pages}
                  aria-label={t('discrepancies:list.pages')}
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
function useOpenLists(): DiscrepancyList[] {
  const reports = useCan('file_requests');
  const checks = useCan('decide_requests');
  const coordinates = useCan('coordinate_requests');
  const watches = useCan('supervise_requests');
  const open = { mine: reports, collector: checks, authority: coordinates || watches, all: true };
  // Who checks looks first at what waits for that, who watches at everything
  const first: DiscrepancyList = checks ? 'collector' : coordinates || watches ? 'all' : 'mine';
  return discrepancyLists.filter((list) => open[list]).sort((a, b) => Number(b === first) - Number(a === first));
}
