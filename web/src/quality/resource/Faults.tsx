import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import styles from '../Quality.module.css';
import { type FailingRows, faultsPageSize, faultsQuery, type QualityDetail } from '../queries.ts';
import { RowsDrawer, RowsTable, useRowsPage } from '../RowsDrawer.tsx';
import { useRuleWords } from './use-rule-words.ts';

type Props = { quality: QualityDetail; rule: string; onRule: (rule: string) => void; onClose: () => void };

/** 问题记录: the very rows that a figure counts, sensitive values under a mask. */
export function Faults({ quality, rule, onRule, onClose }: Props) {
  const { t } = useTranslation('quality');
  const words = useWords(quality);
  const faulty = quality.rules.filter(({ key, result }) => key === rule || (result?.failing ?? 0) > 0);
  return (
    <RowsDrawer
      title={t('faults.title')}
      size={720}
      about={rule}
      figure={t('faults.rule')}
      options={faulty.map(({ key, result }) => ({
        value: key,
        label: `${words(key)}${result ? `（${result.failing}）` : ''}`,
      }))}
      onAbout={onRule}
      onClose={onClose}
    >
      <Rows key={rule} quality={quality} rule={rule} />
    </RowsDrawer>
  );
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

function Rows({ quality, rule }: Pick<Props, 'quality' | 'rule'>) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const paging = useRowsPage();
  const query = useQuery(faultsQuery(quality.id, rule, paging.page));
  const words = useWords(quality);
  return (
    <Loaded query={query}>
      {({ failing, total, lookedAt, columns, items }) => (
        <RowsTable<Row>
          {...{ ...paging, items, total, pageSize: faultsPageSize, loading: query.isPlaceholderData }}
          title={t('faults.title')}
          told={
            <>
              {t('faults.told', { count: failing, at: formatDate(lookedAt, locale, { time: true }) })}
              {total < failing && ` · ${t('faults.first', { count: total })}`}
            </>
          }
          none={t('faults.none')}
          note={t('faults.logged')}
          columns={[
            ...columns.map(({ id, name, masked, about }, at) => ({
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
