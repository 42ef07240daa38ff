import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { detailText } from '../lib/failure-text.ts';
import { Section } from '../ui/Section.tsx';
import { NotRead } from '../words/NotRead.tsx';
import styles from './Data.module.css';
import type { LoadReport } from './queries.ts';

/** What came of a load: what passed, and each line that was set aside with its place, its value and the reason. */
export function Report({ report }: { report: LoadReport }) {
  const { t } = useTranslation('data');
  const { accepted, quarantined, status, failure, reasons, notRead } = report;
  const good = status === 'visible' || status === 'replaced' || status === 'noted';
  const lines = new Set(reasons.map(({ line }) => line)).size;
  return (
    <Section title={t('report.title')}>
      <div className={styles.panel}>
        <Alert
          showIcon
          type={!good ? 'error' : quarantined > 0 ? 'warning' : 'success'}
          title={`${t(`loadStatus.${status}`)} · ${t('report.accepted', { count: accepted })} · ${t('report.quarantined', { count: quarantined })}`}
          description={failure ? detailText({ code: failure }) : t('report.told', report)}
        />
        <NotRead parts={notRead} />
        {reasons.length > 0 && (
          <Table
            size="small"
            rowKey={({ line, item, code }) => `${line} ${item} ${code}`}
            dataSource={reasons}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: t('report.line'), dataIndex: 'line' },
              { title: t('report.cell'), dataIndex: 'cell', render: (cell: string | null) => cell ?? '—' },
              {
                title: t('report.item'),
                dataIndex: 'name',
                render: (name: string | null) => name ?? t('report.wholeLine'),
              },
              { title: t('report.value'), dataIndex: 'value' },
              {
                title: t('report.reason'),
                dataIndex: 'code',
                render: (code: string) => detailText({ code }),
              },
            ]}
          />
        )}
        {lines < quarantined && <div className={styles.quiet}>{t('report.shown')}</div>}
      </div>
    </Section>
  );
}
