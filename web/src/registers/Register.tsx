import { DownloadOutlined } from '@ant-design/icons';
import type { RegisterKind } from '@onesource/api/law/registers';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, type TableColumnsType, TreeSelect } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { DayFilter } from '../ui/list/DayFilter.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { useDepartmentChoices } from '../words/use-department-choices.ts';
import { exportUrl, type Filters, pageSize } from './queries.ts';
import styles from './Registers.module.css';

type Props<Row extends { id: string }> = {
  kind: RegisterKind;
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
  const choices = useDepartmentChoices([filters.department]);
  const day = (field: 'from' | 'until') => (
    <DayFilter
      label={t(field)}
      className={styles.field}
      value={filters[field]}
      onChange={(value) => onChange({ [field]: value })}
    />
  );
  return (
    <>
      <search className={styles.filters} aria-label={t('filters')}>
        <TreeSelect<string>
          allowClear
          className={styles.wide}
          aria-label={t(`by.${kind}`)}
          placeholder={t(`by.${kind}`)}
          value={filters.department || undefined}
          onChange={(department) => onChange({ department: department ?? '' })}
          showSearch={{ treeNodeFilterProp: 'title' }}
          loading={!choices}
          treeData={choices ?? []}
        />
        {day('from')}
        {day('until')}
        <Button icon={<DownloadOutlined aria-hidden />} href={exportUrl(kind, filters, language)} download>
          {t('export')}
        </Button>
      </search>
      <Loaded query={query}>
        {({ items, total }) =>
          total === 0 ? (
            <EmptyState title={t(`none.${kind}`)} hint={t('noneHint')} />
          ) : (
            <PagedTable<Row>
              rows={items}
              total={total}
              page={page}
              pageSize={pageSize}
              loading={query.isPlaceholderData}
              columns={columns}
              onChange={(change) => 'page' in change && onChange(change)}
            />
          )
        }
      </Loaded>
    </>
  );
}
