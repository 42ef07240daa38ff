import { figureKinds } from '@onesource/db/vocabulary';
import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { countedPath, type Figures, type FiguresView, type Filters } from './queries.ts';

/** Whose figures a row has: as it is shown, as it is called, and what they are narrowed to. */
export type Row = Figures & { key: string; head: ReactNode; name: string; filters: Filters };

type Props = { caption: string; first: string; rows: readonly Row[]; list: FiguresView['list'] };

/** Figures row by row; each number leads to the requests that it counts. */
export function FigureTable({ caption, first, rows, list }: Props) {
  const { t } = useTranslation('figures');
  return (
    <Table<Row>
      size="small"
      aria-label={caption}
      dataSource={[...rows]}
      scroll={{ x: 'max-content' }}
      pagination={false}
      columns={[
        { title: first, key: 'head', rowScope: 'row', render: (_, { head }) => head },
        ...figureKinds.map((kind) => ({
          title: t(`kind.${kind}`),
          key: kind,
          align: 'end' as const,
          render: (_: unknown, row: Row) =>
            row[kind] === 0 ? (
              0
            ) : (
              <Link
                to={countedPath(list, kind, row.filters)}
                aria-label={t('open', { whose: row.name, kind: t(`kind.${kind}`), count: row[kind] })}
              >
                {row[kind]}
              </Link>
            ),
        })),
        {
          title: t('median'),
          key: 'median',
          align: 'end',
          render: (_, { medianWorkingDays }) => medianWorkingDays ?? '—',
        },
      ]}
    />
  );
}
