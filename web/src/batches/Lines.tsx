import type { BatchEntry } from '@onesource/api/areas/catalog/batches/queries';
import { Table, type TableProps } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import plain from '../ui/Plain.module.css';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { RevisionStatusTag } from '../words/StatusTag.tsx';

type Props = Pick<TableProps<BatchEntry>, 'rowSelection' | 'pagination' | 'loading'> & {
  entries: readonly BatchEntry[];
  /** What the table is called. */
  label: string;
};

/** Entries of a batch, each with the way to all of it. */
export function Lines({ entries, label, ...table }: Props) {
  const { t } = useTranslation('batches');
  return (
    <ScrollRegion label={label}>
      <Table<BatchEntry>
        {...table}
        size="small"
        rowKey="id"
        dataSource={[...entries]}
        locale={{ emptyText: t('none') }}
        columns={[
          {
            title: t('name'),
            key: 'name',
            render: (_, { id, name }) => (
              <div className={plain.cell}>
                <Link to={generatePath(paths.registration, { id })}>
                  <DataText>{name}</DataText>
                </Link>
              </div>
            ),
          },
          { title: t('outcome'), key: 'outcome', render: (_, { outcome }) => t(outcome) },
          { title: t('items'), key: 'items', align: 'right', render: (_, { itemCount }) => itemCount },
          { title: t('status'), key: 'status', render: (_, { status }) => <RevisionStatusTag status={status} /> },
          { title: t('open'), key: 'open', render: (_, entry) => <Open {...entry} /> },
        ]}
      />
    </ScrollRegion>
  );
}

/** Why it was not handed in, or what nobody has explained of it. */
function Open({ refused, standing, unanswered }: BatchEntry) {
  const { t } = useTranslation('batches');
  if (refused !== null && standing !== 'in_review' && standing !== 'gone_on') return t('stopped');
  return unanswered > 0 ? t('openSources', { count: unanswered }) : '—';
}
