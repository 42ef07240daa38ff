import { useQuery } from '@tanstack/react-query';
import { Drawer, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { numberParam } from '../../lib/url-params.ts';
import { useUrlState } from '../../lib/use-url-state.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import styles from '../Quality.module.css';
import { type FailingRows, faultsPageSize, faultsQuery, type QualityDetail } from '../queries.ts';
import { useRuleWords } from './use-rule-words.ts';

/** Which page of the rows; that of the list behind it is its own. */
const params = { row: numberParam(1) };

type Props = { quality: QualityDetail; rule: string; onRule: (rule: string) => void; onClose: () => void };

/** 问题记录: the very rows that a figure counts, sensitive values under a mask. */
export function Faults({ quality, rule, onRule, onClose }: Props) {
  const { t } = useTranslation('quality');
  const words = useWords(quality);
  const faulty = quality.rules.filter(({ key, result }) => key === rule || (result?.failing ?? 0) > 0);
  return (
    <Drawer open size={720} title={t('faults.title')} onClose={onClose} closable={{ 'aria-label': t('faults.close') }}>
      <div className={styles.page}>
        <Select
          aria-label={t('faults.rule')}
          value={rule}
          onChange={onRule}
          options={faulty.map(({ key, result }) => ({
            value: key,
            label: `${words(key)}${result ? `（${result.failing}）` : ''}`,
          }))}
        />
        <Rows key={rule} quality={quality} rule={rule} />
      </div>
    </Drawer>
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

type Row = { id: number } & FailingRows['items'][number];

function Rows({ quality, rule }: Pick<Props, 'quality' | 'rule'>) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const [{ row: page }, change] = useUrlState(params);
  const query = useQuery(faultsQuery(quality.id, rule, page));
  const words = useWords(quality);
  return (
    <Loaded query={query}>
      {({ failing, total, lookedAt, columns, items }) => (
        <>
          <p>
            {t('faults.told', { count: failing, at: formatDate(lookedAt, locale, { time: true }) })}
            {total < failing && ` · ${t('faults.first', { count: total })}`}
          </p>
          <Table<Row>
            rowKey="id"
            size="small"
            aria-label={t('faults.title')}
            loading={query.isPlaceholderData}
            scroll={{ x: 'max-content' }}
            dataSource={items.map((item, id) => ({ id, ...item }))}
            locale={{ emptyText: t('faults.none') }}
            pagination={{
              current: page,
              pageSize: faultsPageSize,
              total,
              showSizeChanger: false,
              onChange: (row) => change({ row }),
            }}
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
          <p className={styles.quiet}>{t('faults.logged')}</p>
        </>
      )}
    </Loaded>
  );
}
