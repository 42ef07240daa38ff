import { longest } from '@onesource/api/foundation/texts/longest';
import { useQuery } from '@tanstack/react-query';
import { Button, Select, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { ExportButton } from '../cases/finding/ExportButton.tsx';
import { useLocale } from '../i18n/use-locale.ts';
import { numberParam, textParam, wordsParam } from '../lib/url-params.ts';
import { useUrlState } from '../lib/use-url-state.ts';
import { paths } from '../paths.ts';
import { PageHeader } from '../shell/page/PageHeader.tsx';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadedTable } from '../ui/list/LoadedTable.tsx';
import { WordFilter } from '../ui/list/WordFilter.tsx';
import { Citation } from '../words/Citation.tsx';
import { DepartmentAndDays } from '../words/DepartmentAndDays.tsx';
import styles from './Data.module.css';
import { listedKinds, listedUsesQuery, usesExportUrl } from './queries.ts';
import { UseResult } from './UseResult.tsx';

const pageSize = 20;
const params = {
  q: textParam,
  kind: wordsParam(listedKinds),
  grant: textParam,
  department: textParam,
  from: textParam,
  until: textParam,
  page: numberParam(1),
};

/** 使用记录 of all grants that one may know of: which grant, who, what for, when, what, and by which way. */
export function UsesPage() {
  const { t } = useTranslation(['data', 'lists', 'vocabulary']);
  const [{ page, ...filters }, change] = useUrlState(params);
  const query = useQuery(listedUsesQuery(filters, page, pageSize));
  const { language } = useLocale();
  const narrowed = Object.values(filters).some((value) => value.length > 0);
  const columns = useColumns((grant) => change({ grant, page: 1 }));
  const labels = {
    filters: t('data:uses.filters'),
    department: t('data:uses.department'),
    from: t('data:uses.from'),
    until: t('data:uses.until'),
  };
  return (
    <>
      <PageHeader title={t('data:uses.title')} lead={t('data:uses.lead')} />
      {query.data?.rule && <Citation citation={query.data.rule} />}
      <DepartmentAndDays labels={labels} value={filters} onChange={(filter) => change({ ...filter, page: 1 })}>
        <WordFilter
          className={styles.words}
          label={t('lists:words')}
          max={longest.words}
          value={filters.q}
          onSearch={(q) => change({ q })}
        />
        <Select
          mode="multiple"
          allowClear
          className={styles.words}
          value={filters.kind}
          aria-label={t('data:records.kind')}
          placeholder={t('data:uses.anyKind')}
          maxTagCount="responsive"
          options={listedKinds.map((value) => ({
            value,
            label: value === 'statement' ? t('data:uses.statement') : t(`data:useKind.${value}`),
          }))}
          onChange={(kind) => change({ kind })}
        />
        <ExportButton href={usesExportUrl(filters, language)} />
        {filters.grant && (
          <Button onClick={() => change({ grant: '', page: 1 })}>
            {t('data:uses.ofGrant')} · {t('data:uses.allGrants')}
          </Button>
        )}
      </DepartmentAndDays>
      <LoadedTable<Line>
        view="uses"
        query={query}
        page={page}
        pageSize={pageSize}
        columns={columns}
        none={<EmptyState title={t('data:uses.none')} hint={narrowed ? t('data:uses.noneHint') : undefined} />}
        onPage={(to) => change({ page: to })}
      />
    </>
  );
}

type Line = Awaited<ReturnType<NonNullable<ReturnType<typeof listedUsesQuery>['queryFn']>>>['items'][number];

function useColumns(onlyOf: (grant: string) => void): TableColumnsType<Line> {
  const { t } = useTranslation(['data', 'vocabulary']);
  return [
    { title: t('data:records.at'), key: 'at', render: (_, { at }) => <DateText value={at} time /> },
    {
      title: t('data:uses.request'),
      key: 'request',
      render: (_, { request }) => (
        <>
          {request.open ? (
            <Link to={generatePath(paths.request, { id: request.id })}>{request.number}</Link>
          ) : (
            request.number
          )}{' '}
          <Button
            type="link"
            size="small"
            aria-label={t('data:uses.onlyOf', { number: request.number })}
            onClick={() => onlyOf(request.id)}
          >
            {t('data:uses.only')}
          </Button>
        </>
      ),
    },
    { title: t('data:uses.resource'), key: 'resource', render: (_, { resource }) => <DataText>{resource}</DataText> },
    {
      title: t('data:uses.consumer'),
      key: 'consumer',
      render: (_, { by, consumer }) => (
        <>
          <DataText>{consumer.name}</DataText> · <DataText>{by}</DataText>
        </>
      ),
    },
    {
      title: t('data:uses.provider'),
      key: 'provider',
      render: (_, { provider }) => <DataText>{provider.name}</DataText>,
    },
    {
      title: t('data:uses.purpose'),
      key: 'purpose',
      render: (_, { purpose }) => t(`vocabulary:purpose.${purpose}`),
    },
    {
      title: t('data:records.kind'),
      key: 'kind',
      render: (_, { kind, delivery }) =>
        kind === 'statement'
          ? `${t('data:uses.statement')} · ${t(`vocabulary:delivery.${delivery}`)}`
          : t(`data:useKind.${kind}`),
    },
    { title: t('data:records.matter'), key: 'matter', render: (_, { matter }) => <DataText>{matter}</DataText> },
    {
      title: t('data:records.items'),
      key: 'items',
      render: (_, { itemCount }) => (itemCount === null ? '—' : t('data:records.count', { count: itemCount })),
    },
    { title: t('data:records.rows'), key: 'rows', render: (_, { rows }) => rows ?? '—' },
    {
      title: t('data:records.result'),
      key: 'result',
      render: (_, { result }) => (result === null ? '—' : <UseResult result={result} />),
    },
  ];
}
