import { type DataStanding, qualityDimensions } from '@onesource/db/vocabulary';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';
import { DataText } from '../ui/DataText.tsx';
import { type Tone, ToneTag } from '../ui/ToneTag.tsx';
import { ToldTo } from '../words/told/ToldTo.tsx';
import styles from './Quality.module.css';
import type { Line } from './queries.ts';
import { Score } from './Score.tsx';

const tones: Record<DataStanding, Tone> = { late: 'red', soon: 'amber', kept: 'green', unbound: 'grey' };

/** What a line of the grid says of the data of one resource. */
export function useGridColumns(): TableColumnsType<Line> {
  const { t } = useTranslation('quality');
  return [
    {
      title: t('resource'),
      key: 'name',
      rowScope: 'row',
      render: (_, { id, name, department, rules }) => (
        <div className={styles.name} title={name}>
          <Link to={generatePath(paths.qualityOf, { id })}>
            <DataText>{name}</DataText>
          </Link>
          <div className={styles.quiet}>
            <DataText>{department.name}</DataText>
            {rules === 0 && ` · ${t('chooseRules')}`}
          </div>
        </div>
      ),
    },
    { title: t('rows'), key: 'rows', align: 'end', render: (_, { rows }) => rows.toLocaleString() },
    { title: t('fresh.title'), key: 'standing', render: (_, line) => <Standing line={line} /> },
    {
      title: t('filledShare'),
      key: 'statistics',
      align: 'end',
      render: (_, { statistics }) =>
        statistics && statistics.places > 0
          ? t('score', { score: Math.floor((statistics.filled / statistics.places) * 1000) / 10 })
          : '—',
    },
    ...qualityDimensions.map((dimension) => ({
      title: t(`dimension.${dimension}`),
      key: dimension,
      align: 'end' as const,
      render: (_: unknown, { dimensions }: Line) => <Score figure={dimensions[dimension]} />,
    })),
  ];
}

/** How data stand by their term, and why. */
export function Standing({
  line: { standing, dueAt, told, toldTo = [] },
}: {
  line: Pick<Line, 'standing' | 'dueAt'> & { told?: boolean; toldTo?: Line['toldTo'] };
}) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const at = dueAt && formatDate(dueAt, locale, { time: true });
  return (
    <>
      <ToneTag tone={tones[standing]}>{t(`standing.${standing}`)}</ToneTag>
      {at && <div className={styles.quiet}>{t(standing === 'late' ? 'fresh.since' : 'fresh.due', { at })}</div>}
      {standing === 'late' && told !== undefined && (
        <div className={styles.quiet}>{t(told ? 'fresh.told' : 'fresh.untold')}</div>
      )}
      {standing === 'late' && toldTo.length > 0 && (
        <div className={styles.quiet}>
          <ToldTo told={toldTo} read={(said) => t('fresh.read', said)} />
        </div>
      )}
    </>
  );
}
