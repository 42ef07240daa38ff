import { useQuery } from '@tanstack/react-query';
import { Drawer, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { numberParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import styles from '../Quality.module.css';
import { type PoolDetail, type PooledRows, poolRowsQuery, rowsPageSize } from './queries.ts';

/** Which page of the rows; that of the list behind it is its own. */
const params = { row: numberParam(1) };

type Props = { view: PoolDetail; about: string; onAbout: (about: string) => void; onClose: () => void };

/** Some rows of a pool, or those behind a figure: each datum with its source, sensitive values under a mask. */
export function PoolRowsDrawer({ view, about, onAbout, onClose }: Props) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { figures } = view;
  const options = [
    { value: 'any', label: t('rows.any', { count: figures?.total ?? 0 }) },
    ...(figures && figures.differing > 0
      ? [{ value: 'differing', label: t('rows.differing', { count: figures.differing }) }]
      : []),
    ...view.fields.flatMap(({ name, differing }, at) =>
      differing ? [{ value: String(at), label: t('rows.of', { field: name, count: differing }) }] : [],
    ),
  ];
  return (
    <Drawer open size={960} title={t('rows.title')} onClose={onClose} closable={{ 'aria-label': t('rows.close') }}>
      <div className={styles.page}>
        <Select aria-label={t('rows.about')} value={about} onChange={onAbout} options={options} />
        <Rows key={about} view={view} about={about} />
      </div>
    </Drawer>
  );
}

type Row = { id: number } & PooledRows['items'][number];

function Rows({ view, about }: Pick<Props, 'view' | 'about'>) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { locale } = useLocale();
  const [{ row: page }, change] = useUrlState(params);
  const query = useQuery(poolRowsQuery(view.id, about, page));
  return (
    <Loaded query={query}>
      {({ count, total, at, sources, fields, items }) => {
        const named = (place: number) => sources[place]?.name ?? '';
        const columns: TableColumnsType<Row> = [
          {
            title: t(`identifier.${view.identifier}`),
            key: 'identifier',
            rowScope: 'row',
            render: (_, { identifier, repeated }) => (
              <>
                <DataText>{identifier ?? t('none')}</DataText>
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
            render: (_: unknown, { values }: Row) => <Datum datum={values[nth]} named={named} />,
          })),
        ];
        return (
          <>
            <p>
              {t('rows.told', { count, at: formatDate(at, locale, { time: true }) })}
              {total < count && ` · ${t('rows.first', { count: total })}`}
            </p>
            <Table<Row>
              rowKey="id"
              size="small"
              aria-label={t('rows.title')}
              loading={query.isPlaceholderData}
              scroll={{ x: 'max-content' }}
              dataSource={items.map((item, id) => ({ id, ...item }))}
              locale={{ emptyText: t('rows.none') }}
              pagination={{
                current: page,
                pageSize: rowsPageSize,
                total,
                showSizeChanger: false,
                onChange: (row) => change({ row }),
              }}
              columns={columns}
            />
            <p className={styles.quiet}>{t('rows.masked')}</p>
          </>
        );
      }}
    </Loaded>
  );
}

type DatumProps = { datum: Row['values'][number] | undefined; named: (place: number) => string };

function Datum({ datum, named }: DatumProps) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  if (!datum || datum.from === null) return <span className={styles.quiet}>{t('rows.empty')}</span>;
  return (
    <>
      <DataText>{datum.value}</DataText>
      <div className={styles.quiet}>{t('rows.from', { source: named(datum.from) })}</div>
      {datum.against.map((place) => (
        <div key={place} className={`${styles.score} ${styles.poor}`}>
          {t('rows.against', { source: named(place) })}
        </div>
      ))}
    </>
  );
}
