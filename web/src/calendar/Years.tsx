import { useQuery } from '@tanstack/react-query';
import { Alert, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateText } from '../ui/DateText.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import { ToneTag } from '../ui/ToneTag.tsx';
import { LoadForm } from './LoadForm.tsx';
import { calendarQuery } from './queries.ts';

/** Which years are there, what lacks, and the form that loads one. */
export function Years({ onDone }: { onDone?: () => void }) {
  const { t } = useTranslation('calendar');
  return (
    <Loaded query={useQuery(calendarQuery())}>
      {({ years, missing, loaded }) => (
        <>
          <Alert
            showIcon
            type={missing.length > 0 ? 'warning' : 'success'}
            title={missing.length > 0 ? t('missing', { years: missing.join(t('comma')) }) : t('enough')}
            description={missing.length > 0 ? t('missingHint') : undefined}
          />
          <Table
            rowKey="year"
            size="small"
            pagination={false}
            dataSource={years}
            columns={[
              { title: t('year'), dataIndex: 'year' },
              {
                title: t('state'),
                key: 'state',
                render: (_, { known }) => (
                  <ToneTag tone={known ? 'teal' : 'amber'}>{t(known ? 'known' : 'lacking')}</ToneTag>
                ),
              },
              {
                title: t('loaded'),
                key: 'by',
                render: (_, { year }) => loaded.find((each) => each.year === year)?.loadedBy ?? '—',
              },
              {
                title: t('loadedAt'),
                key: 'at',
                render: (_, { year }) => (
                  <DateText value={loaded.find((each) => each.year === year)?.loadedAt ?? null} />
                ),
              },
            ]}
          />
          <Section title={t('loadTitle')}>
            <LoadForm years={years.map(({ year }) => year)} first={missing[0]} onDone={onDone} />
          </Section>
        </>
      )}
    </Loaded>
  );
}
