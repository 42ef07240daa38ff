import { gridDimensions } from '@onesource/db/vocabulary';
import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from '../Quality.module.css';
import type { Counted, QualityDetail } from '../queries.ts';
import { Score, useFigureWords } from '../Score.tsx';

type Row = QualityDetail['grid'][number];
type Props = {
  quality: QualityDetail;
  onOpen: ((figure: Partial<Counted & { values: string }>) => void) | null;
};

/** 逐项结果: items by dimensions, and beside them what is counted without a judgement (统计). */
export function ItemGrid({ quality, onOpen }: Props) {
  const { t } = useTranslation('quality');
  const nameOf = (id: string) => quality.items.find((item) => item.id === id)?.name ?? '';
  const statistics = (id: string) => quality.statistics.find(({ item }) => item === id);
  const words = useFigureWords();
  /** How many rows or values there are, which are looked at in one list. */
  const counted = (item: string, count: number | undefined, label: string) => {
    if (!count || !onOpen) return count?.toLocaleString() ?? '—';
    return (
      <Button
        type="link"
        size="small"
        className={styles.opens}
        aria-label={t('of.countOf', { item: nameOf(item), label, shown: count.toLocaleString() })}
        onClick={() => onOpen({ values: item })}
      >
        {count.toLocaleString()}
      </Button>
    );
  };
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
          ...gridDimensions.map((dimension) => ({
            title: t(`dimension.${dimension}`),
            key: dimension,
            align: 'end' as const,
            render: (_: unknown, { item, dimensions }: Row) => {
              const figure = dimensions[dimension];
              if (!figure || figure.failing === 0 || !onOpen) return <Score figure={figure} dimension={dimension} />;
              return (
                <Button
                  type="link"
                  size="small"
                  className={styles.opens}
                  aria-label={words.named(nameOf(item), dimension, figure)}
                  onClick={() => onOpen({ dimension, item })}
                >
                  <Score figure={figure} dimension={dimension} />
                </Button>
              );
            },
          })),
          {
            title: t('of.filled'),
            key: 'filled',
            align: 'end',
            render: (_, { item }) => counted(item, statistics(item)?.filled, t('of.filled')),
          },
          {
            title: t('of.distinct'),
            key: 'distinct',
            align: 'end',
            render: (_, { item }) => counted(item, statistics(item)?.distinct, t('of.distinct')),
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
