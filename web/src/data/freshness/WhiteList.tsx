import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import type { Freshness } from './queries.ts';
import { styles } from './styles.ts';

type Agreed = Freshness['agreed'][number];
type Outage = Freshness['outages'][number];

/** 白名单: what is agreed on otherwise, and what is interrupted as announced; why, by whom and until when. */
export function WhiteList({ view }: { view: Pick<Freshness, 'agreed' | 'outages'> }) {
  const { t } = useTranslation('data');
  return (
    <div id="white-list">
      <Section title={t('fresh.whiteList')}>
        <div style={styles.page}>
          <span style={styles.quiet}>{t('fresh.whiteListHint')}</span>
          <div>
            <h3 style={styles.heading}>{t('fresh.agreed')}</h3>
            {view.agreed.length === 0 ? t('fresh.noAgreed') : <AgreedTable rows={view.agreed} />}
          </div>
          <div>
            <h3 style={styles.heading}>{t('fresh.outages')}</h3>
            {view.outages.length === 0 ? t('fresh.noOutages') : <OutageTable rows={view.outages} />}
          </div>
        </div>
      </Section>
    </div>
  );
}

const Whose = ({ of: { id, name, department } }: { of: Pick<Agreed, 'id' | 'name' | 'department'> }) => (
  <div style={styles.name} title={name}>
    <Link to={generatePath(paths.resourceData, { id })}>
      <DataText>{name}</DataText>
    </Link>
    <div style={styles.quiet}>
      <DataText>{department.name}</DataText>
    </div>
  </div>
);

/** Who said something, and when. */
const Said = ({ as, by, at }: { as: string; by: string; at: string }) => (
  <div>
    {as} <DataText>{by}</DataText> <DateText value={at} time />
  </div>
);

function AgreedTable({ rows }: { rows: Agreed[] }) {
  const { t } = useTranslation(['data', 'vocabulary']);
  return (
    <Table<Agreed>
      rowKey="id"
      size="small"
      aria-label={t('data:fresh.agreed')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        { title: t('data:kept.resource'), key: 'resource', rowScope: 'row', render: (_, one) => <Whose of={one} /> },
        {
          title: t('data:fresh.usual'),
          key: 'usual',
          render: (_, { usual }) => t(`vocabulary:updateCycle.${usual}`),
        },
        {
          title: t('data:fresh.instead'),
          key: 'cycle',
          render: (_, { cycle }) => t(`vocabulary:updateCycle.${cycle}`),
        },
        {
          title: t('data:fresh.reasonOf'),
          key: 'reason',
          render: (_, { reason, note }) => (
            <div style={styles.words}>
              <DataText>{reason}</DataText>
              {note && (
                <div style={styles.quiet}>
                  <DataText>{note}</DataText>
                </div>
              )}
            </div>
          ),
        },
        {
          title: t('data:fresh.by'),
          key: 'by',
          render: (_, { askedBy, askedAt, answeredBy, answeredAt }) => (
            <>
              <Said as={t('data:fresh.askedBy')} by={askedBy} at={askedAt} />
              {answeredBy && answeredAt && <Said as={t('data:fresh.answeredBy')} by={answeredBy} at={answeredAt} />}
            </>
          ),
        },
        {
          title: t('data:fresh.until'),
          key: 'until',
          render: (_, { until }) => (until ? <DateText value={until} /> : t('data:fresh.forGood')),
        },
      ]}
    />
  );
}

function OutageTable({ rows }: { rows: Outage[] }) {
  const { t } = useTranslation('data');
  return (
    <Table<Outage>
      rowKey="id"
      size="small"
      aria-label={t('fresh.outages')}
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={rows}
      columns={[
        { title: t('kept.resource'), key: 'resource', rowScope: 'row', render: (_, one) => <Whose of={one} /> },
        {
          title: t('fresh.reasonOf'),
          key: 'reason',
          render: (_, { reason, remedy }) => (
            <div style={styles.words}>
              <DataText>{reason}</DataText>
              <div style={styles.quiet}>
                {t('fresh.remedy')} <DataText>{remedy}</DataText>
              </div>
            </div>
          ),
        },
        {
          title: t('fresh.by'),
          key: 'by',
          render: (_, { announcedBy, announcedAt }) => (
            <Said as={t('fresh.announcedBy')} by={announcedBy} at={announcedAt} />
          ),
        },
        {
          title: t('fresh.days'),
          key: 'days',
          render: (_, { startsOn, endsOn, excuses }) => (
            <>
              <DateText value={startsOn} /> – <DateText value={endsOn} />
              {excuses && (
                <div>
                  <ToneTag tone="amber">{t('fresh.excuses')}</ToneTag>
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
