import type { OpenRequestView } from '@onesource/api/areas/opening/asking/view';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateText } from '../ui/DateText.tsx';
import { Section } from '../ui/Section.tsx';

type Use = OpenRequestView['uses'][number];

/** Every file that was taken under what was agreed to, the last one first; from where, for those who are shown who asked. */
export function Uses({ request: { applicant, uses, used, mostUses } }: { request: OpenRequestView }) {
  const { t } = useTranslation('openRequests');
  return (
    <Section title={t('page.uses')}>
      <p>{used === 0 ? t('page.noUses') : t('page.used', { used, most: mostUses })}</p>
      {uses.length > 0 && (
        <Table
          rowKey="seq"
          size="small"
          pagination={uses.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
          scroll={{ x: 'max-content' }}
          dataSource={uses}
          columns={[
            { title: t('page.at'), key: 'at', render: (_, { at }) => <DateText value={at} time /> },
            { title: t('page.format'), key: 'format', render: (_, { format }) => format.toUpperCase() },
            { title: t('page.rows'), key: 'rows', dataIndex: 'rows' },
            ...(applicant === null
              ? []
              : [
                  {
                    title: t('page.address'),
                    key: 'address',
                    render: (_: unknown, { address }: Use) => address || '—',
                  },
                ]),
          ]}
        />
      )}
    </Section>
  );
}
