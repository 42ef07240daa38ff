import { qualityDimensions } from '@onesource/db/vocabulary';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Quality.module.css';
import type { QualityDetail } from '../queries.ts';
import { Score } from '../Score.tsx';

type Row = QualityDetail['grid'][number];
type Props = { quality: QualityDetail; onOpen: ((rule: string) => void) | null };

/** 逐项结果: items by dimensions, and beside them what is counted without a judgement (统计). */
export function ItemGrid({ quality, onOpen }: Props) {
  const { t } = useTranslation('quality');
  const nameOf = (id: string) => quality.items.find((item) => item.id === id)?.name ?? '';
  const statistics = (id: string) => quality.statistics.find(({ item }) => item === id);
  const firstFault = (id: string, dimension: string) =>
    quality.rules.find(
      ({ rule, result, ...one }) => rule.item === id && one.dimension === dimension && (result?.failing ?? 0) > 0,
    );
  return (
    <Section title={t('of.grid')}>
      <Table<Row>
        rowKey="item"
        size="small"
        aria-label={t('of.grid')}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={quality.grid}
        columns={[
          {
            title: t('of.item'),
            key: 'item',
            rowScope: 'row',
            render: (_, { item }) => <DataText>{nameOf(item)}</DataText>,
          },
          ...qualityDimensions.map((dimension) => ({
            title: t(`dimension.${dimension}`),
            key: dimension,
            align: 'end' as const,
            render: (_: unknown, { item, dimensions }: Row) => {
              const figure = dimensions[dimension];
              const fault = firstFault(item, dimension);
              if (!figure || !fault || !onOpen) return <Score figure={figure} />;
              const { score, failing } = figure;
              return (
                <Button
                  type="link"
                  size="small"
                  className={styles.opens}
                  aria-label={t('cell', {
                    whose: nameOf(item),
                    dimension: t(`dimension.${dimension}`),
                    score,
                    failing,
                  })}
                  onClick={() => onOpen(fault.key)}
                >
                  <Score figure={figure} />
                </Button>
              );
            },
          })),
          {
            title: t('of.filled'),
            key: 'filled',
            align: 'end',
            render: (_, { item }) => statistics(item)?.filled.toLocaleString() ?? '—',
          },
          {
            title: t('of.distinct'),
            key: 'distinct',
            align: 'end',
            render: (_, { item }) => statistics(item)?.distinct.toLocaleString() ?? '—',
          },
          {
            title: t('of.span'),
            key: 'span',
            render: (_, { item }) => {
              const { least, most } = statistics(item) ?? {};
              return least && most ? `${least} – ${most}` : '—';
            },
          },
        ]}
      />
    </Section>
  );
}
