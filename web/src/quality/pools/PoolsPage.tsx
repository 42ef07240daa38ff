import { poolKinds } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { numberParam, textParam, wordParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { paths } from '../../paths.ts';
import { PageHeader } from '../../shell/page/PageHeader.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadedTable } from '../../ui/list/LoadedTable.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Citation } from '../../words/Citation.tsx';
import styles from '../Quality.module.css';
import { type Line, type PoolKind, pageSize, poolsQuery } from './queries.ts';

const params = { kind: wordParam(poolKinds), q: textParam, page: numberParam(1) };

/** 基础库与主题库 that there are (SH-23, KF-8). */
export function PoolsPage() {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const [{ page, ...filters }, change] = useUrlState(params);
  const query = useQuery(poolsQuery(filters, page));
  const columns = useColumns(query.data?.items ?? []);
  const mayAdd = query.data?.actions.includes('add') ?? false;
  const add = (
    <ButtonLink type="primary" to={paths.newPool}>
      {t('add')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={mayAdd && add} />
      <div className={styles.page}>
        <Narrowing filters={filters} onChange={(to) => change({ ...to, page: 1 })} />
        <LoadedTable<Line>
          view="pools"
          query={query}
          page={page}
          pageSize={pageSize}
          columns={columns}
          none={
            <EmptyState title={t('empty')} hint={t(mayAdd ? 'emptyHint' : 'emptyReader')}>
              {mayAdd && add}
            </EmptyState>
          }
          onPage={(to) => change({ page: to })}
        />
        {query.data && query.data.total > 0 && <Citation citation={query.data.rule} />}
      </div>
    </>
  );
}

type Filters = { kind: PoolKind | null; q: string };

function Narrowing({ filters: { kind, q }, onChange }: { filters: Filters; onChange: (to: Partial<Filters>) => void }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  return (
    <search className={styles.filters} aria-label={t('filters')}>
      <Segmented
        aria-label={t('which')}
        value={kind ?? 'all'}
        options={[
          { value: 'all', label: t('all') },
          ...poolKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
        ]}
        onChange={(value) => onChange({ kind: poolKinds.find((one) => one === value) ?? null })}
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
      {(kind || q) && <Button onClick={() => onChange({ kind: null, q: '' })}>{t('all')}</Button>}
    </search>
  );
}

function useColumns(lines: readonly Line[]): TableColumnsType<Line> {
  const { t: says } = useTranslation('quality');
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { localized } = useLocale();
  const counted = (count: number | undefined) => count?.toLocaleString() ?? t('none');
  const opened = ({ id, name }: Line, about: string, figure: string, count: number | undefined) =>
    count ? (
      <Link
        to={`${generatePath(paths.pool, { id })}?rows=${about}`}
        className={styles.leads}
        aria-label={says('rowsOfFigure', { figure: `${name} ${figure}`, shown: counted(count) })}
      >
        {counted(count)}
      </Link>
    ) : (
      counted(count)
    );
  // Who does not read what pools come to has no empty columns
  const figures = lines.some((line) => line.figures !== null);
  return [
    {
      title: t('name'),
      key: 'name',
      rowScope: 'row',
      render: (_, { id, name }) => (
        <Link to={generatePath(paths.pool, { id })} className={styles.name}>
          <DataText>{name}</DataText>
        </Link>
      ),
    },
    {
      title: t('kindTitle'),
      key: 'kind',
      render: (_, { kind, library }) => (library ? `${t(`kind.${kind}`)} · ${localized(library)}` : t(`kind.${kind}`)),
    },
    { title: t('by'), key: 'by', render: (_, { identifier }) => t(`identifier.${identifier ?? 'beside'}`) },
    { title: t('sources'), key: 'sources', align: 'end', render: (_, { sources }) => sources },
    { title: t('fields'), key: 'fields', align: 'end', render: (_, { fields }) => fields },
    ...(figures
      ? [
          {
            title: t('rowsTotal'),
            key: 'total',
            align: 'end' as const,
            render: (_: unknown, line: Line) => opened(line, 'any', t('total'), line.figures?.total),
          },
          {
            title: t('differing'),
            key: 'differing',
            align: 'end' as const,
            render: (_: unknown, line: Line) => (
              <span className={`${styles.score} ${line.figures?.differing ? styles.poor : styles.good}`}>
                {line.identifier === null
                  ? t('none')
                  : opened(line, 'differing', t('differing'), line.figures?.differing)}
              </span>
            ),
          },
        ]
      : []),
    {
      title: t('keeper'),
      key: 'keeper',
      render: (_, { keeper }) => <DataText>{keeper.name}</DataText>,
    },
    {
      title: t('at'),
      key: 'at',
      render: (_, { at, pending, failed }) => (
        <>
          {at ? <DateText value={at} time /> : t('none')}{' '}
          {failed ? (
            <ToneTag tone="orange">{t('failedTag')}</ToneTag>
          ) : (
            pending && <ToneTag tone="grey">{t('pendingTag')}</ToneTag>
          )}
        </>
      ),
    },
  ];
}
