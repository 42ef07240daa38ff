import { useQuery } from '@tanstack/react-query';
import { Drawer, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../ui/DateText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PagedTable } from '../../ui/list/PagedTable.tsx';
import { daysQuery, type Taken } from './queries.ts';

const pageSize = 20;
type Day = Taken & { id: string; on: string; uncounted: boolean };

/** The days behind the figures: what was taken on each, and by which way. */
export function TakenDays({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('opened');
  const [page, setPage] = useState(1);
  const days = useQuery(daysQuery(id, page, pageSize));
  const figure = (name: keyof Taken) => ({
    title: t(`day.${name}`),
    key: name,
    align: 'end' as const,
    render: (_: unknown, day: Day) => day[name],
  });
  const columns: TableColumnsType<Day> = [
    { title: t('day.on'), key: 'on', render: (_, { on }) => <DateText value={on} /> },
    figure('files'),
    {
      ...figure('rows'),
      render: (_, { rows, uncounted }) =>
        uncounted ? <span title={t('day.uncountedHint')}>{t('day.uncounted')}</span> : rows,
    },
    figure('calls'),
    figure('rowsByInterface'),
    figure('previews'),
    figure('grantedFiles'),
    figure('grantedRows'),
  ];
  return (
    <Drawer open size={880} title={t('day.title')} onClose={onClose} closable={{ 'aria-label': t('day.close') }}>
      <Loaded query={days}>
        {({ items, total }) => (
          <PagedTable
            columns={columns}
            rows={items.map((day) => ({ ...day, id: day.on }))}
            total={total}
            page={page}
            pageSize={pageSize}
            loading={days.isPlaceholderData}
            onChange={(to) => 'page' in to && setPage(to.page)}
          />
        )}
      </Loaded>
      <p>{t('day.note')}</p>
    </Drawer>
  );
}
