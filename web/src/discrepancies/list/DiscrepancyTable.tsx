import type { discrepancySummary } from '@onesource/api/discrepancies/view';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';
import styles from './Discrepancies.module.css';

export type Line = ReturnType<typeof discrepancySummary>;

/** Doubts as a table, for wide screens. */
export function DiscrepancyTable({ doubts, busy }: { doubts: readonly Line[]; busy: boolean }) {
  const { t } = useTranslation('discrepancies');
  const columns: TableColumnsType<Line> = [
    {
      title: t('list.number'),
      key: 'number',
      render: (_, { id, number }) => (
        <Link className={styles.number} to={generatePath(paths.discrepancy, { id })}>
          {number}
        </Link>
      ),
    },
    {
      title: t('list.resource'),
      key: 'resource',
      render: (_, { resource, items }) => (
        <>
          <DataText>{resource.name}</DataText>
          <div className={styles.quiet}>
            {items.length > 0 ? t('list.items', { count: items.length }) : t('list.whole')}
          </div>
        </>
      ),
    },
    {
      title: t('list.parties'),
      key: 'parties',
      render: (_, { reporting, collector }) => (
        <DataText>
          {reporting.name} → {collector.name}
        </DataText>
      ),
    },
    { title: t('list.state'), key: 'status', render: (_, { status }) => <DiscrepancyStatusTag status={status} /> },
    { title: t('list.reportedAt'), key: 'reportedAt', render: (_, line) => <DateText value={line.reportedAt} /> },
  ];
  return (
    <Table
      rowKey="id"
      size="middle"
      className={busy ? styles.busy : undefined}
      columns={columns}
      dataSource={[...doubts]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
