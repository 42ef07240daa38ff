import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import styles from '../Quality.module.css';
import { type Counted, type FailingRows, faultsPageSize, faultsQuery, type QualityDetail } from '../queries.ts';
import { RowsDrawer, RowsTable, useRowsPage } from '../RowsDrawer.tsx';
import { Standing } from '../use-grid-columns.tsx';
import { useRuleWords } from './use-rule-words.ts';

type Props = {
  quality: QualityDetail;
  counted: Counted;
  onCounted: (counted: Partial<Counted>) => void;
  onClose: () => void;
};

/** 问题记录: the very rows that a figure counts, sensitive values under a mask. */
export function Faults({ quality, counted, onCounted, onClose }: Props) {
  const { t } = useTranslation('quality');
  const { id, freshness } = quality;
  const { rule, dimension, item } = counted;
  const figures = useFigures(quality, counted);
  // A term that passed is no row
  const hasRows = dimension !== 'timely' || rule || item || figures.length > 1;
  return (
    <RowsDrawer
      title={t(dimension === 'statistics' ? 'faults.blank' : 'faults.title')}
      size={720}
      about={dimension === 'statistics' ? item : rule}
      figure={t(dimension === 'statistics' ? 'of.item' : 'faults.rule')}
      options={figures}
      onAbout={(to) => onCounted(dimension === 'statistics' ? { dimension, item: to } : { dimension, item, rule: to })}
      onClose={onClose}
    >
      {dimension === 'timely' && !item && !rule && (
        <div>
          <Standing line={freshness} />
          <Link to={generatePath(paths.resourceData, { id })}>{t('faults.loads')}</Link>
        </div>
      )}
      {hasRows && <Rows key={`${rule} ${dimension} ${item}`} quality={quality} counted={counted} />}
    </RowsDrawer>
  );
}

/** What may be looked at: of a cell all of it and each of its rules; of a rule the others with faults; of 统计 item by item. */
function useFigures(quality: QualityDetail, { rule, dimension, item }: Counted) {
  const { t } = useTranslation('quality');
  const words = useWords(quality);
  const nameOf = (id: string) => quality.items.find((one) => one.id === id)?.name ?? '—';
  const failing = (key: string) => quality.rules.find((one) => one.key === key)?.result?.failing;
  const ofRule = ({ key }: { key: string }) => ({
    value: key,
    label: t('faults.of', { what: words(key), count: failing(key) ?? 0 }),
  });
  const faulty = quality.rules.filter(({ key, result }) => key === rule || (result?.failing ?? 0) > 0);
  if (dimension === null) return faulty.map(ofRule);
  const all = {
    value: '',
    label: t('faults.allOf', {
      what: t(`dimension.${dimension}`),
      count: quality.dimensions[dimension]?.failing ?? 0,
    }),
  };
  if (dimension === 'statistics')
    return [
      all,
      ...quality.grid.flatMap(({ item: value, dimensions }) => {
        const count = dimensions.statistics?.failing ?? 0;
        return count > 0 ? [{ value, label: t('faults.of', { what: nameOf(value), count }) }] : [];
      }),
    ];
  const cell = quality.grid.find((one) => one.item === item)?.dimensions[dimension];
  const ofCell = {
    value: '',
    label: t('faults.allOf', {
      what: t('of.choose', { item: nameOf(item), asks: t(`dimension.${dimension}`) }),
      count: cell?.failing ?? 0,
    }),
  };
  return [
    item ? ofCell : all,
    ...faulty.filter((one) => one.dimension === dimension && (!item || one.rule.item === item)).map(ofRule),
  ];
}

/** A rule with its item, in words. */
function useWords({ items, rules }: QualityDetail): (key: string) => string {
  const { t } = useTranslation('quality');
  const say = useRuleWords(items);
  return (key) => {
    const found = rules.find((one) => one.key === key);
    if (!found) return '—';
    return t('of.choose', { item: items.find(({ id }) => id === found.rule.item)?.name ?? '—', asks: say(found.rule) });
  };
}

type Row = FailingRows['items'][number];

function Rows({ quality, counted }: Pick<Props, 'quality' | 'counted'>) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const paging = useRowsPage();
  const query = useQuery(faultsQuery(quality.id, counted, paging.page));
  const words = useWords(quality);
  const blank = counted.dimension === 'statistics';
  const itemOf = (key: string, rules: FailingRows['rules']) => {
    const id = rules.find((one) => one.key === key)?.item;
    return quality.items.find((item) => item.id === id)?.name ?? '—';
  };
  // Which items are empty a row names itself, where it is of all items
  const shownOf = (columns: FailingRows['columns'], rules: FailingRows['rules']) =>
    columns.map((column, at) => ({ ...column, at })).filter(({ about }) => !(blank && rules.length > 1 && about));
  return (
    <Loaded query={query}>
      {({ total, lookedAt, rules, columns, items }) => (
        <RowsTable<Row>
          {...{ ...paging, items, total, pageSize: faultsPageSize, loading: query.isPlaceholderData }}
          title={t('faults.title')}
          told={t(blank ? 'faults.blankTold' : 'faults.told', {
            ...{ count: total, at: formatDate(lookedAt, locale, { time: true }) },
          })}
          none={t(blank ? 'faults.noBlank' : 'faults.none')}
          note={t('faults.logged')}
          columns={[
            ...(rules.length > 1
              ? [
                  {
                    title: t(blank ? 'of.item' : 'faults.rule'),
                    key: 'rule',
                    render: (_: unknown, { rule }: Row) => (
                      <DataText>{blank ? itemOf(rule, rules) : words(rule)}</DataText>
                    ),
                  },
                ]
              : []),
            ...shownOf(columns, rules).map(({ id, name, masked, about, at }) => ({
              title: `${name}${masked ? t('faults.masked') : ''}`,
              key: id,
              render: (_: unknown, { values }: Row) => {
                const value = values[at];
                if (value == null) return <span className={styles.quiet}>{t('faults.empty')}</span>;
                return about ? (
                  <strong>
                    <DataText>{value}</DataText>
                  </strong>
                ) : (
                  <DataText>{value}</DataText>
                );
              },
            })),
            {
              title: t('faults.also'),
              key: 'also',
              render: (_: unknown, { also }: Row) => also.map((key) => <div key={key}>{words(key)}</div>),
            },
          ]}
        />
      )}
    </Loaded>
  );
}
