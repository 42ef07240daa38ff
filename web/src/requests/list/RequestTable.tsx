import type { requestSummary } from '@onesource/api/areas/requests/view';
import { requestSorts } from '@onesource/db/vocabulary';
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath } from 'react-router-dom';
import styles from '../../cases/CaseLines.module.css';
import { caseColumns } from '../../cases/case-columns.tsx';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { DateText } from '../../ui/DateText.tsx';
import { inOrder, sortAfter } from '../../ui/table-order.ts';
import { ShareTypeTag } from '../../words/ShareTypeTag.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';

export type Line = Pick<
  ReturnType<typeof requestSummary>,
  | 'id'
  | 'number'
  | 'resource'
  | 'provider'
  | 'consumer'
  | 'applicant'
  | 'itemCount'
  | 'shareType'
  | 'status'
  | 'filedAt'
  | 'dueAt'
  | 'remainingWorkingDays'
  | 'overdue'
>;

export type RequestSort = (typeof requestSorts)[number];
export type Lines = {
  requests: readonly Line[];
  busy: boolean;
  /** The order in force, null for the list's own. */
  sort: RequestSort | null;
  onSort: (sort: RequestSort | null) => void;
};

/** Requests as a table, for wide screens. */
export function RequestTable({ requests, busy, sort, onSort }: Lines) {
  const { t } = useTranslation('requests');
  const columns: TableColumnsType<Line> = [
    ...caseColumns<Line>(
      (column) => t(`list.${column}`),
      ({ id, number, resource, itemCount, consumer, provider }) => ({
        number,
        to: generatePath(paths.request, { id }),
        name: resource.name,
        extent: itemCount > 0 ? t('list.items', { count: itemCount }) : t('list.inWords'),
        from: consumer.name,
        whom: provider.name,
      }),
    ),
    { title: t('list.route'), key: 'route', render: (_, { shareType }) => <ShareTypeTag shareType={shareType} /> },
    { title: t('list.status'), key: 'status', render: (_, { status }) => <RequestStatusTag status={status} /> },
    { title: t('list.filedAt'), key: 'filedAt', render: (_, { filedAt }) => <DateText value={filedAt} /> },
    {
      title: t('list.due'),
      key: 'due',
      render: (_, line) => (line.dueAt ? <DueTag {...line} /> : <DateText value={null} />),
    },
  ];
  return (
    <Table
      rowKey="id"
      size="middle"
      className={busy ? styles.busy : undefined}
      columns={inOrder(columns, requestSorts, sort)}
      showSorterTooltip={false}
      onChange={(_page, _filters, sorter) => onSort(sortAfter(requestSorts, sorter))}
      dataSource={[...requests]}
      pagination={false}
      scroll={{ x: 'max-content' }}
    />
  );
}
