import type { discrepancySummary } from '@onesource/api/areas/discrepancies/view';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import styles from '../../cases/CaseLines.module.css';
import { caseColumns } from '../../cases/case-columns.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { DiscrepancyStatusTag } from '../DiscrepancyStatusTag.tsx';

export type Line = ReturnType<typeof discrepancySummary>;

/** Doubts as a table, for wide screens. */
export function DiscrepancyTable({ doubts, busy }: { doubts: readonly Line[]; busy: boolean }) {
  const { t } = useTranslation('discrepancies');
  const columns: TableColumnsType<Line> = [
    ...caseColumns<Line>(
      (column) => t(`list.${column}`),
      ({ id, number, resource, items, reporting, collector }) => ({
        number,
        to: generatePath(paths.discrepancy, { id }),
        name: resource.name,
        extent: items.length > 0 ? t('list.items', { count: items.length }) : t('list.whole'),
        from: reporting.name,
        whom: collector.name,
      }),
    ),
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
