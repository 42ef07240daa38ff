import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import styles from '../Quality.module.css';
import { RowsDrawer, RowsTable, useRowsPage } from '../RowsDrawer.tsx';
import { type PoolDetail, type PooledRows, poolRowsQuery, rowsPageSize } from './queries.ts';

type Props = { view: PoolDetail; about: string; onAbout: (about: string) => void; onClose: () => void };

/** Some rows of a pool, or those behind a figure: each datum with its source, sensitive values under a mask. */
export function PoolRowsDrawer({ view, about, onAbout, onClose }: Props) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const options = useFigures(view);
  return (
    <RowsDrawer
      title={t('rows.title')}
      size={960}
      about={about}
      figure={t('rows.about')}
      options={options}
      onAbout={onAbout}
      onClose={onClose}
    >
      <Rows key={about} view={view} about={about} />
    </RowsDrawer>
  );
}

/** What may be looked at: figures of the pool, of its sources, of its fields, of what a source says of a field. */
function useFigures({ identifier, figures, fields, sources }: PoolDetail) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const nameOf = (id: string) => sources.find((source) => source.id === id)?.name ?? '';
  const some = (value: string, what: string, count: number | null | undefined) =>
    count ? [{ value, label: t('rows.figure', { what, count }) }] : [];
  return [
    { value: 'any', label: t('rows.any', { count: figures?.total ?? 0 }) },
    ...some('several', t('several'), figures?.several),
    ...some('differing', t('differing'), figures?.differing),
    ...sources.flatMap(({ id, name, ...source }) =>
      (identifier === null ? (['identifiers'] as const) : (['identifiers', 'repeated', 'alone'] as const)).flatMap(
        (key) => some(`${key} ${id}`, `${name} ${t(`source.${identifier === null ? 'rows' : key}`)}`, source[key]),
      ),
    ),
    ...(identifier === null ? [] : fields).flatMap(({ name, filled, differing, from }, at) => [
      ...some(`filled ${at}`, `${name} ${t('field.filled')}`, filled),
      ...some(String(at), `${name} ${t('field.differing')}`, differing),
      ...from.flatMap(({ resourceId, ...item }) => [
        ...some(`given ${at} ${resourceId}`, t('rows.given', { field: name, source: nameOf(resourceId) }), item.given),
        ...some(
          `against ${at} ${resourceId}`,
          t('rows.differs', { field: name, source: nameOf(resourceId) }),
          item.differing,
        ),
      ]),
    ]),
  ];
}

type Row = PooledRows['items'][number];

function Rows({ view, about }: Pick<Props, 'view' | 'about'>) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { locale } = useLocale();
  const paging = useRowsPage();
  const query = useQuery(poolRowsQuery(view.id, about, paging.page));
  return (
    <Loaded query={query}>
      {({ count, total, at, sources, fields, items }) => {
        const named = (place: number) => sources[place]?.name ?? '';
        const columns: TableColumnsType<Row> = [
          {
            title: view.identifier === null ? t('source.name') : t(`identifier.${view.identifier}`),
            key: 'identifier',
            rowScope: 'row',
            render: (_, { identifier, repeated, source }) => (
              <>
                <DataText>{source === null ? (identifier ?? t('none')) : named(source)}</DataText>
                {repeated.map((place) => (
                  <div key={place} className={styles.quiet}>
                    {t('rows.repeated', { source: named(place) })}
                  </div>
                ))}
              </>
            ),
          },
          ...fields.map((field, nth) => ({
            title: <DataText>{field}</DataText>,
            key: `${nth} ${field}`,
            render: (_: unknown, { values }: Row) => (
              <Datum datum={values[nth]} named={view.identifier === null ? null : named} />
            ),
          })),
        ];
        return (
          <RowsTable<Row>
            {...{ ...paging, items, total, columns, pageSize: rowsPageSize, loading: query.isPlaceholderData }}
            title={t('rows.title')}
            told={
              <>
                {t('rows.told', { count, at: formatDate(at, locale, { time: true }) })}
                {total < count && ` · ${t('rows.first', { count: total })}`}
              </>
            }
            none={t('rows.none')}
            note={t('rows.masked')}
          />
        );
      }}
    </Loaded>
  );
}

type DatumProps = { datum: Row['values'][number] | undefined; named: ((place: number) => string) | null };

function Datum({ datum, named }: DatumProps) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  if (!datum || datum.from === null) return <span className={styles.quiet}>{t('rows.empty')}</span>;
  return (
    <>
      <DataText>{datum.value}</DataText>
      {named && <div className={styles.quiet}>{t('rows.from', { source: named(datum.from) })}</div>}
      {datum.against.map((place) => (
        <div key={place} className={`${styles.score} ${styles.poor}`}>
          {t('rows.against', { source: named?.(place) ?? '' })}
        </div>
      ))}
    </>
  );
}
