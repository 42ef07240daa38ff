import { DownloadOutlined } from '@ant-design/icons';
import type { RegisterKind } from '@onesource/api/law/registers';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadedTable } from '../ui/list/LoadedTable.tsx';
import { DepartmentAndDays } from '../words/DepartmentAndDays.tsx';
import { exportUrl, type Filters, pageSize } from './queries.ts';

type Props<Row extends { id: string }> = {
  kind: Exclude<RegisterKind, 'sources'>;
  filters: Filters;
  page: number;
  onChange: (change: Partial<Filters & { page: number }>) => void;
  query: UseQueryResult<{ total: number; items: Row[] }>;
  columns: TableColumnsType<Row>;
};

/** The rows of one register, by department and day, and the way to have them as a workbook. */
export function Register<Row extends { id: string }>({ kind, filters, page, onChange, query, columns }: Props<Row>) {
  const { t } = useTranslation('registers');
  const { language } = useLocale();
  const labels = { filters: t('filters'), department: t(`by.${kind}`), from: t('from'), until: t('until') };
  return (
    <>
      <DepartmentAndDays labels={labels} value={filters} onChange={onChange}>
        <Button icon={<DownloadOutlined aria-hidden />} href={exportUrl(kind, filters, language)} download>
          {t('export')}
        </Button>
      </DepartmentAndDays>
      <LoadedTable<Row>
        view="register"
        query={query}
        page={page}
        pageSize={pageSize}
        columns={columns}
        none={<EmptyState title={t(`none.${kind}`)} hint={t('noneHint')} />}
        onPage={(to) => onChange({ page: to })}
      />
    </>
  );
}
