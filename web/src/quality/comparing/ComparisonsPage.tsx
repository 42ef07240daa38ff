import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { numberParam, textParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadedTable } from '../../ui/list/LoadedTable.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { DepartmentFilter } from '../../words/DepartmentFilter.tsx';
import styles from '../Quality.module.css';
import { comparisonsQuery, type Filters, type Line, pageSize } from './queries.ts';

const params = {
  show: wordParam(['differing']),
  department: textParam,
  resource: textParam,
  q: textParam,
  page: numberParam(1),
};

/** 来源比对: sources that hold the same identifier, those with the most that differs first (KF-5, SH-22). */
export function ComparisonsPage() {
  const { t } = useTranslation('quality');
  const [{ page, ...filters }, change] = useUrlState(params);
  const query = useQuery(comparisonsQuery(filters, page));
  const columns = useColumns();
  return (
    <>
      <PageHeader title={t('compare.title')} lead={t('compare.lead')} up={{ to: paths.quality, label: t('title') }} />
      <div className={styles.page}>
        <Narrowing filters={filters} onChange={(to) => change({ ...to, page: 1 })} />
        <LoadedTable<Line>
          view="comparisons"
          query={query}
          page={page}
          pageSize={pageSize}
          columns={columns}
          none={<EmptyState title={t('compare.empty')} hint={t('compare.emptyHint')} />}
          onPage={(to) => change({ page: to })}
        />
      </div>
    </>
  );
}

function Narrowing({ filters, onChange }: { filters: Filters; onChange: (to: Partial<Filters>) => void }) {
  const { t } = useTranslation('quality');
  const { show, department, resource, q } = filters;
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <Segmented
        aria-label={t('compare.which')}
        value={show ?? 'all'}
        options={[
          { value: 'all', label: t('compare.all') },
          { value: 'differing', label: t('compare.onlyDiffering') },
        ]}
        onChange={(value) => onChange({ show: value === 'differing' ? 'differing' : null })}
      />
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
        onChange={(chosen) => onChange({ department: chosen })}
      />
      {(show || department || resource || q) && (
        <Button onClick={() => onChange({ show: null, department: '', resource: '', q: '' })}>{t('clear')}</Button>
      )}
    </search>
  );
}

function Side({ side: { name, department } }: { side: Line['one'] }) {
  return (
    <div className={styles.name} title={name}>
      <DataText>{name}</DataText>
      <div className={styles.quiet}>
        <DataText>{department.name}</DataText>
      </div>
    </div>
  );
}

type Figure = { line: Line; about: string; count: number | null; label: string };

/** A figure of a pair, which opens its rows; where nothing was compared yet nothing was counted, and some are not told to everybody. */
function Counted({ line: { id, at, one, other }, about, count, label }: Figure) {
  const { t } = useTranslation('quality');
  if (at === null || count === null) return '—';
  const shown = count.toLocaleString();
  const tone = count > 0 ? styles.poor : styles.good;
  const said = about === 'differing' ? <span className={`${styles.score} ${tone}`}>{shown}</span> : shown;
  if (count === 0) return said;
  return (
    <Link
      to={`${generatePath(paths.comparison, { id })}?rows=${about}`}
      className={styles.leads}
      aria-label={t('rowsOfFigure', {
        figure: t('compare.ofPair', { one: one.name, other: other.name, label }),
        shown,
      })}
    >
      {said}
    </Link>
  );
}

function useColumns(): TableColumnsType<Line> {
  const { t } = useTranslation('quality');
  const figure = (key: 'matched' | 'differing' | 'onlyOne' | 'onlyOther', about: string, label: string) => ({
    ...{ title: label, key, align: 'end' as const },
    render: (_: unknown, line: Line) => <Counted line={line} about={about} count={line[key]} label={label} />,
  });
  return [
    {
      title: t('compare.sources'),
      key: 'one',
      rowScope: 'row',
      render: (_, { id, one, other }) => (
        <Link
          to={generatePath(paths.comparison, { id })}
          aria-label={t('compare.open', { one: one.name, other: other.name })}
        >
          <Side side={one} />
        </Link>
      ),
    },
    { title: t('compare.against'), key: 'other', render: (_, { other }) => <Side side={other} /> },
    { title: t('compare.by'), key: 'kind', render: (_, { kind }) => t(`compare.kind.${kind}`) },
    figure('matched', 'matched', t('compare.matched')),
    figure('differing', 'differing', t('compare.differing')),
    figure('onlyOne', 'one', t('compare.onlyFirst')),
    figure('onlyOther', 'other', t('compare.onlySecond')),
    {
      title: t('compare.at'),
      key: 'at',
      render: (_, { at, failed }) => (
        <>
          {at && <DateText value={at} time />} {failed && <ToneTag tone="orange">{t('compare.failed')}</ToneTag>}
        </>
      ),
    },
  ];
}
