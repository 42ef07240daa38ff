import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { Count } from '../Count.tsx';
import styles from '../Quality.module.css';
import type { PoolDetail, Source } from './queries.ts';
import { toldStyle } from './styles.ts';

/** The sources of a pool, in their order: how each takes part, and what the reader sees of it. None is left out in silence. */
export function SourcesTable({ view, onOpen }: { view: PoolDetail; onOpen: ((about: string) => void) | null }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const { locale } = useLocale();
  const beside = view.identifier === null;
  const column = (title: string, key: 'identifiers' | 'repeated' | 'alone') =>
    view.sources.some((source) => source[key] !== null)
      ? [
          {
            title,
            key,
            align: 'end' as const,
            render: (_: unknown, source: Source) => (
              <Count
                count={source[key]}
                figure={`${source.name} ${title}`}
                onOpen={onOpen && (() => onOpen(`${key} ${source.id}`))}
              />
            ),
          },
        ]
      : [];
  const columns: TableColumnsType<Source> = [
    {
      title: t('source.name'),
      key: 'name',
      rowScope: 'row',
      render: (_, { id, name, department, standing }) => (
        <>
          {standing === 'retired' ? (
            <DataText>{name}</DataText>
          ) : (
            <Link to={generatePath(paths.resource, { id })}>
              <DataText>{name}</DataText>
            </Link>
          )}
          <div className={styles.quiet}>
            <DataText>{department.name}</DataText>
          </div>
        </>
      ),
    },
    {
      title: t('source.standing'),
      key: 'standing',
      render: (_, { standing, outage }) => (
        <>
          <ToneTag tone={standing === 'joined' ? 'green' : 'orange'}>{t(`source.${standing}`)}</ToneTag>
          {outage && (
            <div className={styles.quiet} style={toldStyle}>
              {t('source.outage', { until: formatDate(outage.until, locale), remedy: outage.remedy })}
            </div>
          )}
        </>
      ),
    },
    ...(beside
      ? column(t('source.rows'), 'identifiers')
      : [
          ...column(t('source.identifiers'), 'identifiers'),
          ...column(t('source.repeated'), 'repeated'),
          ...column(t('source.alone'), 'alone'),
        ]),
    {
      title: t('source.confirmedAt'),
      key: 'confirmedAt',
      render: (_, { confirmedAt }) => (confirmedAt ? <DateText value={confirmedAt} time /> : t('none')),
    },
    { title: t('source.sight'), key: 'sight', render: (_, source) => <SightOf source={source} /> },
  ];
  return (
    <Section title={t('source.table')}>
      <Table<Source>
        rowKey="id"
        size="small"
        aria-label={t('source.table')}
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={view.sources}
        columns={columns}
      />
    </Section>
  );
}

/** As what the reader sees it; where that is nothing, the way to ask for it. */
function SightOf({ source: { id, name, sight, grants, standing } }: { source: Source }) {
  const { t } = useTranslation('quality', { keyPrefix: 'pools' });
  const open = grants.filter(({ against }) => against === null);
  if (open.length > 0) return t('source.granted', { count: open.length });
  return (
    <>
      {t(`source.sights.${sight}`)}
      {sight === 'closed' && standing !== 'retired' && (
        <div>
          <Link
            to={`${paths.newRequest}?resource=${encodeURIComponent(id)}`}
            aria-label={t('source.askNamed', { name })}
          >
            {t('source.ask')}
          </Link>
        </div>
      )}
    </>
  );
}
