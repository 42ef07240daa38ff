import { type DataStanding, type GridDimension, gridDimensions } from '@onesource/db/vocabulary';
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
import type { Figure, Line } from './queries.ts';
import { Score } from './Score.tsx';

const tones: Record<DataStanding, Tone> = { late: 'red', soon: 'amber', kept: 'green', unbound: 'grey' };

/** Where the rows that a figure counts are looked at; without any, what it is the sum of. */
export const figurePath = (id: string, dimension: GridDimension, figure: Figure | null): string => {
  const of = generatePath(paths.qualityOf, { id });
  return figure && (figure.failing > 0 || dimension === 'timely') ? `${of}?dimension=${dimension}` : of;
};

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
    {
      title: t('rows'),
      key: 'rows',
      align: 'end',
      render: (_, { id, name, rows }) => (
        <Link
          to={generatePath(paths.resourceData, { id })}
          aria-label={t('rowsOf', { name, shown: rows.toLocaleString() })}
        >
          {rows.toLocaleString()}
        </Link>
      ),
    },
    {
      title: t('fresh.title'),
      key: 'standing',
      render: (_, line) => (
        <div style={{ width: 'max-content', maxWidth: 240, whiteSpace: 'normal' }}>
          <Standing line={line} />
        </div>
      ),
    },
    ...gridDimensions.map((dimension) => ({
      title: t(`dimension.${dimension}`),
      key: dimension,
      align: 'end' as const,
      render: (_: unknown, { id, name, dimensions }: Line) => {
        const opens = { to: figurePath(id, dimension, dimensions[dimension]), whose: name };
        return <Score figure={dimensions[dimension]} dimension={dimension} opens={opens} />;
      },
    })),
  ];
}

/** How data stand by their term, and why. */
export function Standing({
  line: { standing, dueAt, told, toldTo = [], outage = null },
}: {
  line: Pick<Line, 'standing' | 'dueAt'> & { told?: boolean; toldTo?: Line['toldTo']; outage?: Line['outage'] };
}) {
  const { t } = useTranslation('quality');
  const { locale } = useLocale();
  const at = dueAt && formatDate(dueAt, locale, { time: true });
  return (
    <>
      <ToneTag tone={tones[standing]}>{t(`standing.${standing}`)}</ToneTag>
      {at && <div className={styles.quiet}>{t(standing === 'late' ? 'fresh.since' : 'fresh.due', { at })}</div>}
      {outage && (
        <div className={styles.quiet} title={outage.remedy}>
          {t('fresh.outage', { until: formatDate(outage.until, locale) })}
        </div>
      )}
      {standing === 'late' && told !== undefined && (
        <div className={styles.quiet}>{t(told ? 'fresh.told' : 'fresh.untold')}</div>
      )}
      {standing === 'late' && toldTo.length > 0 && (
        <div className={styles.quiet}>
          <ToldTo
            told={toldTo}
            read={(said) => t('fresh.read', said)}
            held={(persons) => (persons ? t('fresh.holders', { persons }) : t('fresh.vacant'))}
          />
        </div>
      )}
    </>
  );
}
