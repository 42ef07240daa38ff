import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { faultsPageSize, type ItemValues, type QualityDetail, valuesQuery } from '../queries.ts';
import { RowsDrawer, RowsTable, useRowsPage } from '../RowsDrawer.tsx';

type Props = { quality: QualityDetail; item: string; onItem: (item: string) => void; onClose: () => void };

/** 统计: the values of an item, each with how many rows have it: what 已填 and 不同值 count. */
export function Values({ quality, item, onItem, onClose }: Props) {
  const { t } = useTranslation('quality');
  const nameOf = (id: string) => quality.items.find((one) => one.id === id)?.name ?? '—';
  return (
    <RowsDrawer
      title={t('values.title')}
      size={560}
      about={item}
      figure={t('of.item')}
      options={quality.statistics
        .filter(({ filled }) => filled > 0)
        .map(({ item: value, distinct }) => ({
          value,
          label: t('faults.of', { what: nameOf(value), count: distinct }),
        }))}
      onAbout={onItem}
      onClose={onClose}
    >
      <Rows key={item} quality={quality} item={item} />
    </RowsDrawer>
  );
}

type Row = ItemValues['items'][number];

function Rows({ quality, item }: Pick<Props, 'quality' | 'item'>) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const paging = useRowsPage();
  const query = useQuery(valuesQuery(quality.id, item, paging.page));
  return (
    <Loaded query={query}>
      {({ total, filled, lookedAt, masked, items }) => (
        <RowsTable<Row>
          {...{ ...paging, items, total, pageSize: faultsPageSize, loading: query.isPlaceholderData }}
          title={t('values.title')}
          told={t('values.told', { count: total, rows: filled, at: formatDate(lookedAt, locale, { time: true }) })}
          none={t('values.none')}
          note={t(masked ? 'values.masked' : 'faults.logged')}
          columns={[
            {
              title: `${t('values.value')}${masked ? t('faults.masked') : ''}`,
              key: 'value',
              render: (_, { value }) => <DataText>{value}</DataText>,
            },
            { title: t('values.rows'), key: 'rows', align: 'end', render: (_, { rows }) => rows.toLocaleString() },
          ]}
        />
      )}
    </Loaded>
  );
}
