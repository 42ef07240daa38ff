import { type GridDimension, gridDimensions } from '@onesource/db/vocabulary';
import { Table } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../ui/Section.tsx';
import styles from './Quality.module.css';
import type { DimensionsView } from './queries.ts';
import { Score } from './Score.tsx';

// The library that draws is larger than the page
const TrendChart = lazy(() => import('./TrendChart.tsx'));

/** How things stood at a time: as the chart has it, and as the table. */
export type Point = {
  key: string;
  label: string;
  shown: ReactNode;
  dimensions: DimensionsView;
  /** Where the rows that its figures count are looked at: those of before are kept no longer. */
  to?: ((dimension: GridDimension) => string) | undefined;
};

/** Scores over time, drawn, and in a table that says the same. The oldest first. */
export function Trend({ points, first }: { points: readonly Point[]; first: string }) {
  const { t } = useTranslation('quality');
  return (
    <Section title={t('trend.title')}>
      {points.length < 2 ? (
        <p className={styles.quiet}>{t('trend.short')}</p>
      ) : (
        <>
          <Suspense fallback={<div style={{ height: 240 }} />}>
            <TrendChart points={points} />
          </Suspense>
          <details className={styles.table}>
            <summary>{t('trend.table')}</summary>
            <Table<Point>
              size="small"
              aria-label={t('trend.title')}
              rowKey="key"
              pagination={false}
              scroll={{ x: 'max-content', y: 320 }}
              dataSource={points.toReversed()}
              columns={[
                { title: first, key: 'at', rowScope: 'row', render: (_, { shown }) => shown },
                ...gridDimensions.map((dimension) => ({
                  title: t(`dimension.${dimension}`),
                  key: dimension,
                  align: 'end' as const,
                  render: (_: unknown, { label, dimensions, to }: Point) => (
                    <Score
                      figure={dimensions[dimension]}
                      dimension={dimension}
                      opens={to && { to: to(dimension), whose: label }}
                    />
                  ),
                })),
              ]}
            />
            <p className={styles.quiet}>{t('trend.kept')}</p>
          </details>
        </>
      )}
    </Section>
  );
}
