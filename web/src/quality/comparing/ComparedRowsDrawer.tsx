import { useQuery } from '@tanstack/react-query';
import { Drawer, Select, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { numberParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import styles from '../Quality.module.css';
import { type ComparedRows, type ComparisonDetail, comparedRowsQuery, rowsPageSize } from './queries.ts';

/** Which page of the rows; that of the list behind it is its own. */
const params = { row: numberParam(1) };

type Props = { view: ComparisonDetail; about: string; onAbout: (about: string) => void; onClose: () => void };

/** The very rows that a figure counts, with what both sides say, sensitive values under a mask. */
export function ComparedRowsDrawer({ view, about, onAbout, onClose }: Props) {
  const { t } = useTranslation('quality');
  const options = [
    ...(view.opens.differing ? view.items : []).flatMap(({ id, one, differing }) =>
      differing ? [{ value: id, label: t('compare.rowsOf', { item: one, count: differing }) }] : [],
    ),
    ...(view.opens.one && view.onlyOne
      ? [{ value: 'one', label: t('compare.rowsOf', { item: t('compare.onlyFirst'), count: view.onlyOne }) }]
      : []),
    ...(view.opens.other && view.onlyOther
      ? [{ value: 'other', label: t('compare.rowsOf', { item: t('compare.onlySecond'), count: view.onlyOther }) }]
      : []),
  ];
  return (
    <Drawer open size={720} title={t('compare.rows')} onClose={onClose} closable={{ 'aria-label': t('faults.close') }}>
      <div className={styles.page}>
        <Select aria-label={t('compare.figure')} value={about} onChange={onAbout} options={options} />
        <Rows key={about} view={view} about={about} />
      </div>
    </Drawer>
  );
}

type Row = { id: number } & ComparedRows['items'][number];

function Rows({ view, about }: Pick<Props, 'view' | 'about'>) {
  const { t } = useTranslation('quality');
  const nameOf = useDepartmentName();
  const { locale } = useLocale();
  const [{ row: page }, change] = useUrlState(params);
  const query = useQuery(comparedRowsQuery(view.id, about, page));
  const alone = about === 'one' || about === 'other';
  const said = (value: string | null) =>
    value === null ? <span className={styles.quiet}>{t('faults.empty')}</span> : <DataText>{value}</DataText>;
  const itemOf = (id: string) => view.items.find((item) => item.id === id)?.one ?? '—';
  const columns: TableColumnsType<Row> = [
    {
      title: view.identifiers[about === 'other' ? 'other' : 'one'],
      key: 'identifier',
      render: (_, { identifier }) => said(identifier),
    },
    ...(alone
      ? []
      : [
          { title: nameOf(view.one.department), key: 'one', render: (_: unknown, { one }: Row) => said(one) },
          { title: nameOf(view.other.department), key: 'other', render: (_: unknown, { other }: Row) => said(other) },
          {
            title: t('compare.also'),
            key: 'also',
            render: (_: unknown, { also }: Row) => also.map((id) => <div key={id}>{itemOf(id)}</div>),
          },
        ]),
  ];
  return (
    <Loaded query={query}>
      {({ count, total, comparedAt, items }) => (
        <>
          <p>
            {t('compare.told', { count, at: formatDate(comparedAt, locale, { time: true }) })}
            {total < count && ` · ${t('faults.first', { count: total })}`}
          </p>
          <Table<Row>
            rowKey="id"
            size="small"
            aria-label={t('compare.rows')}
            loading={query.isPlaceholderData}
            scroll={{ x: 'max-content' }}
            dataSource={items.map((item, id) => ({ id, ...item }))}
            locale={{ emptyText: t('faults.none') }}
            pagination={{
              current: page,
              pageSize: rowsPageSize,
              total,
              showSizeChanger: false,
              onChange: (row) => change({ row }),
            }}
            columns={columns}
          />
          <p className={styles.quiet}>{t('compare.masked')}</p>
        </>
      )}
    </Loaded>
  );
}
