import type { OpenRequestView } from '@onesource/api/areas/opening/asking/view';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';

/** What was asked for: how each item is open by now, and whether it was agreed to. */
export function AskedItems({ request: { items, granted } }: { request: OpenRequestView }) {
  const { t } = useTranslation('openRequests');
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={items}
      columns={[
        { title: t('page.item'), key: 'item', render: (_, { name }) => <DataText>{name}</DataText> },
        {
          title: t('page.openness'),
          key: 'openness',
          render: (_, { openness }) => t(`page.${openness ?? 'closed'}`),
        },
        ...(granted
          ? [
              {
                title: t('page.agreed'),
                key: 'agreed',
                render: (_: unknown, { id }: { id: string }) =>
                  t(granted.some((item) => item.id === id) ? 'page.yes' : 'page.no'),
              },
            ]
          : []),
      ]}
    />
  );
}
