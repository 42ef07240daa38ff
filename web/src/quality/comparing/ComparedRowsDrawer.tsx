import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import styles from '../Quality.module.css';
import { RowsDrawer, RowsTable, useRowsPage } from '../RowsDrawer.tsx';
import { type ComparedRows, type ComparisonDetail, comparedRowsQuery, rowsPageSize } from './queries.ts';

type Props = { view: ComparisonDetail; about: string; onAbout: (about: string) => void; onClose: () => void };

/** The very rows that a figure counts, with what both sides say, sensitive values under a mask. */
export function ComparedRowsDrawer({ view, about, onAbout, onClose }: Props) {
  const { t } = useTranslation('quality');
  const whole = (value: 'matched' | 'equal' | 'differing' | 'repeated') => {
    const count = view[value];
    const may = value === 'repeated' ? view.opens.repeated : view.opens.differing;
    return may && count ? [{ value, label: t('compare.rowsOf', { item: t(`compare.${value}`), count }) }] : [];
  };
  const options = [
    ...whole('matched'),
    ...whole('equal'),
    ...whole('differing'),
    ...(view.opens.differing ? view.items : []).flatMap(({ id, one, differing }) =>
      differing ? [{ value: id, label: t('compare.rowsOf', { item: one, count: differing }) }] : [],
    ),
    ...(view.opens.one && view.onlyOne
      ? [{ value: 'one', label: t('compare.rowsOf', { item: t('compare.onlyFirst'), count: view.onlyOne }) }]
      : []),
    ...(view.opens.other && view.onlyOther
      ? [{ value: 'other', label: t('compare.rowsOf', { item: t('compare.onlySecond'), count: view.onlyOther }) }]
      : []),
    ...whole('repeated'),
  ];
  return (
    <RowsDrawer
      title={t('compare.rows')}
      size={720}
      about={about}
      figure={t('compare.figure')}
      options={options}
      onAbout={onAbout}
      onClose={onClose}
    >
      <Rows key={about} view={view} about={about} />
    </RowsDrawer>
  );
}

type Row = ComparedRows['items'][number];

function Rows({ view, about }: Pick<Props, 'view' | 'about'>) {
  const { t } = useTranslation('quality');
  const nameOf = useDepartmentName();
  const { locale } = useLocale();
  const paging = useRowsPage();
  const query = useQuery(comparedRowsQuery(view.id, about, paging.page));
  const isItem = view.items.some(({ id }) => id === about);
  const said = (value: string | null) =>
    value === null ? <span className={styles.quiet}>{t('faults.empty')}</span> : <DataText>{value}</DataText>;
  const itemOf = (id: string) => view.items.find((item) => item.id === id)?.one ?? '—';
  const columns: TableColumnsType<Row> = [
    {
      title: view.identifiers[about === 'other' ? 'other' : 'one'],
      key: 'identifier',
      render: (_, { identifier }) => said(identifier),
    },
    ...(isItem
      ? [
          { title: nameOf(view.one.department), key: 'one', render: (_: unknown, { one }: Row) => said(one) },
          { title: nameOf(view.other.department), key: 'other', render: (_: unknown, { other }: Row) => said(other) },
        ]
      : []),
    ...(isItem || about === 'differing'
      ? [
          {
            title: t(isItem ? 'compare.also' : 'compare.differing'),
            key: 'also',
            render: (_: unknown, { also }: Row) => also.map((id) => <div key={id}>{itemOf(id)}</div>),
          },
        ]
      : []),
  ];
  return (
    <Loaded query={query}>
      {({ count, total, comparedAt, items }) => (
        <RowsTable<Row>
          {...{ ...paging, items, total, columns, pageSize: rowsPageSize, loading: query.isPlaceholderData }}
          title={t('compare.rows')}
          told={
            <>
              {t('compare.told', { count, at: formatDate(comparedAt, locale, { time: true }) })}
              {total < count && ` · ${t('faults.first', { count: total })}`}
            </>
          }
          none={t('faults.none')}
          note={t('compare.masked')}
        />
      )}
    </Loaded>
  );
}
