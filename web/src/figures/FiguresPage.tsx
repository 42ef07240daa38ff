import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Flex } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import { textParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DataText } from '../ui/DataText.tsx';
import { DayFilter } from '../ui/days/DayFilter.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { useDepartmentName } from '../words/use-department-name.ts';
import { FigureTable } from './FigureTable.tsx';
import { exportUrl, type FiguresView, type Filters, figuresQuery } from './queries.ts';

// The library that draws is larger than the page
const MonthChart = lazy(() => import('./MonthChart.tsx'));

const params = { department: textParam, from: textParam, until: textParam };

/** 办理统计: what came of the requests, by month and by the department that provides. */
export function FiguresPage() {
  const { t } = useTranslation('figures');
  const { language } = useLocale();
  const [filters, change] = useUrlState(params);
  const query = useQuery(figuresQuery(filters));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button icon={<DownloadOutlined aria-hidden />} href={exportUrl(filters, language)} download>
            {t('export')}
          </Button>
        }
      />
      <Flex vertical gap="middle">
        <search aria-label={t('filters')}>
          <Flex wrap gap="small">
            {(['from', 'until'] as const).map((field) => (
              <div key={field}>
                <DayFilter
                  type="month"
                  label={t(field)}
                  value={filters[field] || (query.data?.[field] ?? '')}
                  onChange={(month) => change({ [field]: month })}
                />
              </div>
            ))}
            {filters.department && <Button onClick={() => change({ department: '' })}>{t('allDepartments')}</Button>}
          </Flex>
        </search>
        <Loaded query={query}>
          {(view) =>
            view.departments.length === 0 ? (
              <EmptyState title={t('none')} hint={t('noneHint')} />
            ) : (
              <Tables view={view} chosen={filters.department} onChoose={(department) => change({ department })} />
            )
          }
        </Loaded>
      </Flex>
    </>
  );
}

type Props = { view: FiguresView; chosen: string; onChoose: (department: string) => void };

function Tables({ view, chosen, onChoose }: Props) {
  const { t } = useTranslation('figures');
  const { from, until, list, total, months, departments } = view;
  const nameOf = useDepartmentName();
  const period: Filters = { department: chosen, from, until };
  const name = departments.find(({ department }) => department.id === chosen)?.department;
  const byMonth = name === undefined ? t('byMonth') : t('byMonthOf', { department: nameOf(name) });
  return (
    <>
      <Section title={byMonth}>
        <Suspense fallback={<div style={{ height: 252 }} />}>
          <MonthChart months={months} />
        </Suspense>
        <FigureTable
          caption={byMonth}
          first={t('month')}
          list={list}
          rows={[
            ...months.map(({ month, ...figures }) => ({
              ...figures,
              key: month,
              head: month,
              name: month,
              filters: { ...period, from: month, until: month },
            })),
            { ...total, key: 'total', head: <strong>{t('total')}</strong>, name: t('total'), filters: period },
          ]}
        />
      </Section>
      <Section title={t('byDepartment')}>
        <FigureTable
          caption={t('byDepartment')}
          first={t('department')}
          list={list}
          rows={departments.map(({ department, ...figures }) => ({
            ...figures,
            key: department.id,
            head:
              departments.length === 1 ? (
                <DataText>{department.name}</DataText>
              ) : (
                <Button
                  type="link"
                  size="small"
                  aria-label={t('only', { department: nameOf(department) })}
                  aria-pressed={department.id === chosen}
                  onClick={() => onChoose(department.id === chosen ? '' : department.id)}
                >
                  <DataText>{department.name}</DataText>
                </Button>
              ),
            name: nameOf(department),
            filters: { ...period, department: department.id },
          }))}
        />
        <p>{t('how')}</p>
      </Section>
    </>
  );
}
