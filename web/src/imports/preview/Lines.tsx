import { reasonText } from '@onesource/api/running/bulk/rules/reasons';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import styles from '../Imports.module.css';
import type { Outcome } from '../queries.ts';

type Line = Outcome['lines'][number];
type Row = Omit<Line, 'errors'> & { key: string; error: Line['errors'][number] };

/** Lines with what is wrong with each, where it stands, and why. */
export function Lines({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { t } = useTranslation('imports');
  const { language } = useLocale();
  if (lines.length === 0) return null;
  const rows = lines.flatMap(({ errors, ...line }) =>
    errors.map((error, at): Row => ({ ...line, key: `${line.sheet} ${line.line} ${at}`, error })),
  );
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      <Table<Row>
        size="small"
        dataSource={rows}
        pagination={rows.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            title: t('result.line'),
            key: 'line',
            render: (_, { sheet, line }) =>
              sheet === null ? (
                t('result.lineAlone', { line })
              ) : (
                <DataText>{t('result.lineOf', { sheet, line })}</DataText>
              ),
          },
          { title: t('result.name'), key: 'name', render: (_, { name }) => <DataText>{name}</DataText> },
          { title: t('result.column'), key: 'column', render: (_, { error }) => <DataText>{error.column}</DataText> },
          { title: t('result.cell'), key: 'cell', render: (_, { error }) => error.cell ?? '—' },
          {
            title: t('result.value'),
            key: 'value',
            render: (_, { error }) => <DataText>{error.value ?? '—'}</DataText>,
          },
          { title: t('result.why'), key: 'why', render: (_, { error }) => reasonText(error.code, language) },
        ]}
      />
    </div>
  );
}
