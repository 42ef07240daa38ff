import { dataStandings, type GridDimension, gridDimensions } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { numberParam, textParam, wordParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PagedTable } from '../ui/list/PagedTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Citation } from '../words/Citation.tsx';
import { DepartmentFilter } from '../words/DepartmentFilter.tsx';
import { useDepartmentName } from '../words/use-department-name.ts';
import { DimensionCards, FreshnessCards } from './Cards.tsx';
import styles from './Quality.module.css';
import { type Figure, type Filters, gridQuery, type Line, pageSize, type QualityList, trendQuery } from './queries.ts';
import { Score } from './Score.tsx';
import { Trend } from './Trend.tsx';
import { useGridColumns } from './use-grid-columns.tsx';

const params = {
  standing: wordParam(dataStandings),
  poor: wordParam(gridDimensions),
  department: textParam,
  only: wordParam(['own']),
  rules: wordParam(['none']),
  q: textParam,
  sort: wordParam(['name']),
  page: numberParam(1),
};

/** What a card counts is all there is: what it opens is that too. */
const ofAll = { department: '', only: null, rules: null, q: '' } as const;

/** The list of those that a figure counts. */
const listPath = (filters: Partial<Filters>): string => {
  const said = Object.entries(filters).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return `${paths.quality}?${new URLSearchParams(said)}`;
};

/** Of a figure with faults, those resources that have them; else all of which it is the sum. */
const poorOf = (poor: GridDimension, figure: Figure | null): Pick<Filters, 'poor'> => ({
  poor: figure && figure.failing > 0 ? poor : null,
});

/** 数据质量: of one's own department's data, or of those that one watches over, the worst first (SH-24). */
export function QualityPage() {
  const { t } = useTranslation('quality');
  const [{ page, ...filters }, change] = useUrlState(params);
  const query = useQuery(gridQuery(filters, page));
  const narrow = (to: Partial<Filters>) => change({ ...to, page: 1 });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={<Link to={paths.comparisons}>{t('compare.title')}</Link>}
      />
      <Loaded query={query}>
        {(view) => (
          <div className={styles.page}>
            <FreshnessCards
              of={view.all}
              chosen={filters.standing}
              onChoose={(standing) => narrow({ ...ofAll, standing })}
            />
            <DimensionCards of={view.all} chosen={filters.poor} onChoose={(poor) => narrow({ ...ofAll, poor })} />
            <Narrowing filters={filters} onChange={narrow} />
            {view.total === 0 ? (
              <EmptyState title={t('empty')} hint={t('emptyHint')} />
            ) : (
              <Grid view={view} page={page} sort={filters.sort} loading={query.isPlaceholderData} onChange={change} />
            )}
            {view.departments.length > 1 && (
              <ByDepartment
                view={view}
                chosen={filters.department}
                onChoose={(id) => narrow({ department: id === filters.department ? '' : id, only: null })}
              />
            )}
            <DaysTrend department={filters.department} />
            <Citation citation={view.rule} />
          </div>
        )}
      </Loaded>
    </>
  );
}

function Narrowing({ filters, onChange }: { filters: Filters; onChange: (to: Partial<Filters>) => void }) {
  const { t } = useTranslation('quality');
  const { standing, poor, department, only, rules, q } = filters;
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <Input.Search
        key={q}
        className={styles.find}
        aria-label={t('find')}
        placeholder={t('find')}
        defaultValue={q}
        allowClear
        maxLength={100}
        onSearch={(value) => onChange({ q: value.trim() })}
      />
      <DepartmentFilter
        className={styles.find}
        label={t('department')}
        value={department}
        onChange={(chosen) => onChange({ department: chosen, only: null })}
      />
      {only && (
        <Tag closable={{ 'aria-label': t('withBelow') }} onClose={() => onChange({ only: null })}>
          {t('ownOnly')}
        </Tag>
      )}
      {rules && (
        <Tag closable={{ 'aria-label': t('anyRules') }} onClose={() => onChange({ rules: null })}>
          {t('chooseRules')}
        </Tag>
      )}
      {(standing || poor || department || rules || q) && (
        <Button onClick={() => onChange({ standing: null, poor: null, ...ofAll })}>{t('clear')}</Button>
      )}
    </search>
  );
}

type GridProps = {
  view: QualityList;
  page: number;
  sort: 'name' | null;
  loading: boolean;
  onChange: (to: { page: number } | { sort: 'name' | null; page: number }) => void;
};

function Grid({ view, page, sort, loading, onChange }: GridProps) {
  const columns = useGridColumns();
  return (
    <PagedTable<Line, 'name'>
      view="quality"
      rows={view.items}
      total={view.total}
      page={page}
      pageSize={pageSize}
      loading={loading}
      columns={columns}
      sort={sort}
      sorts={['name']}
      onChange={(to) => onChange('page' in to ? to : { ...to, page: 1 })}
    />
  );
}

type Props = { view: QualityList; chosen: string; onChoose: (department: string) => void };

function ByDepartment({ view, chosen, onChoose }: Props) {
  const { t } = useTranslation('quality');
  const nameOf = useDepartmentName();
  return (
    <Section title={t('byDepartment')}>
      <Table<QualityList['departments'][number]>
        rowKey="id"
        size="small"
        aria-label={t('byDepartment')}
        pagination={false}
        scroll={{ x: 'max-content', y: 320 }}
        dataSource={view.departments}
        columns={[
          {
            title: t('department'),
            key: 'name',
            rowScope: 'row',
            render: (_, { id, name }) => (
              <Button
                type="link"
                size="small"
                aria-label={t('only', { department: nameOf({ name }) })}
                aria-pressed={id === chosen}
                onClick={() => onChoose(id)}
              >
                <DataText>{name}</DataText>
              </Button>
            ),
          },
          {
            title: t('datasets'),
            key: 'datasets',
            align: 'end',
            render: (_, { id, name, datasets }) => (
              <Link
                to={listPath({ department: id, only: 'own' })}
                aria-label={t('datasetsOf', { name: nameOf({ name }), shown: datasets })}
              >
                {datasets}
              </Link>
            ),
          },
          {
            title: t('standing.late'),
            key: 'late',
            align: 'end',
            render: (_, { id, name, standings: { late } }) =>
              late === 0 ? (
                late
              ) : (
                <Link
                  to={listPath({ department: id, only: 'own', standing: 'late' })}
                  aria-label={t('lateOf', { name: nameOf({ name }), shown: late })}
                >
                  {late}
                </Link>
              ),
          },
          ...gridDimensions.map((dimension) => ({
            title: t(`dimension.${dimension}`),
            key: dimension,
            align: 'end' as const,
            render: (_: unknown, { id, name, dimensions }: QualityList['departments'][number]) => (
              <Score
                figure={dimensions[dimension]}
                dimension={dimension}
                opens={{
                  to: listPath({ department: id, only: 'own', ...poorOf(dimension, dimensions[dimension]) }),
                  whose: nameOf({ name }),
                }}
              />
            ),
          })),
        ]}
      />
      {view.all.ruled < view.all.datasets && (
        <p>
          <Link to={listPath({ rules: 'none' })}>{t('unruled', { count: view.all.datasets - view.all.ruled })}</Link>
        </p>
      )}
    </Section>
  );
}

function DaysTrend({ department }: { department: string }) {
  const { t } = useTranslation('quality');
  const { data } = useQuery(trendQuery(department));
  if (!data) return null;
  const points = data.days.map(({ day, dimensions }, at) => ({
    to:
      at === data.days.length - 1
        ? (dimension: GridDimension) =>
            listPath({ ...(department && { department }), ...poorOf(dimension, dimensions[dimension]) })
        : undefined,
    key: day,
    label: day,
    shown: <DateText value={day} />,
    dimensions,
  }));
  return <Trend points={points} first={t('trend.day')} />;
}
