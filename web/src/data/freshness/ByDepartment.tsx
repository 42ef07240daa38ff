import { freshnessColours } from '@onesource/db/vocabulary';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { useDepartmentName } from '../../words/use-department-name.ts';
import { tones } from './colours.ts';
import type { Freshness } from './queries.ts';

type Department = Freshness['departments'][number];

/** How each department stands, the worst first; its name leads to its own page, each figure to the data that it counts. */
export function ByDepartment({ departments }: { departments: Department[] }) {
  const { t } = useTranslation('data');
  const nameOf = useDepartmentName();
  const pageOf = (id: string) => generatePath(paths.freshnessOf, { id });
  return (
    <Section title={t('fresh.byDepartment')}>
      <Table<Department>
        rowKey="id"
        size="small"
        aria-label={t('fresh.byDepartment')}
        pagination={false}
        scroll={{ x: 'max-content', y: 420 }}
        dataSource={departments}
        columns={[
          {
            title: t('fresh.department'),
            key: 'name',
            rowScope: 'row',
            render: (_, { id, name, colour }) => (
              <>
                <ToneTag tone={tones[colour]}>{t(`fresh.short.${colour}`)}</ToneTag>{' '}
                <Link to={pageOf(id)}>
                  <DataText>{name}</DataText>
                </Link>
              </>
            ),
          },
          ...freshnessColours.map((colour) => ({
            title: t(`fresh.short.${colour}`),
            key: colour,
            align: 'end' as const,
            render: (_: unknown, { id, name, [colour]: count }: Department) =>
              count === 0 ? (
                count
              ) : (
                <Link
                  to={`${pageOf(id)}?colour=${colour}`}
                  aria-label={t('fresh.open', { what: `${nameOf({ name })} ${t(`fresh.short.${colour}`)}`, count })}
                >
                  {count}
                </Link>
              ),
          })),
        ]}
      />
    </Section>
  );
}
