import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { ToldTo } from '../../words/told/ToldTo.tsx';
import { tones } from './colours.ts';
import type { Line } from './queries.ts';
import { styles } from './styles.ts';

/** What is said of the data of one resource: which colour and why, since when, who was told. `ofOne`: all are of one department. */
export function useFreshnessColumns(ofOne: boolean): TableColumnsType<Line> {
  const { t } = useTranslation(['data', 'vocabulary']);
  return [
    {
      title: t('data:kept.resource'),
      key: 'resource',
      rowScope: 'row',
      render: (_, { id, name, department }) => (
        <div style={styles.name} title={name}>
          <Link to={generatePath(paths.resourceData, { id })}>
            <DataText>{name}</DataText>
          </Link>
          {!ofOne && (
            <div style={styles.quiet}>
              <DataText>{department.name}</DataText>
            </div>
          )}
        </div>
      ),
    },
    {
      title: t('data:fresh.state'),
      key: 'state',
      render: (_, { colour, reasons }) => (
        <div style={styles.state}>
          <ToneTag tone={tones[colour]}>{t(`data:fresh.short.${colour}`)}</ToneTag>
          <div>
            {reasons.map((reason) => (
              <div key={reason}>{t(`data:fresh.reason.${reason}`)}</div>
            ))}
          </div>
        </div>
      ),
    },
    { title: t('data:fresh.when'), key: 'when', render: (_, line) => <When line={line} /> },
    {
      title: t('data:kept.cycle'),
      key: 'cycle',
      render: (_, { cycle, agreed }) => (
        <>
          {t(`vocabulary:updateCycle.${cycle}`)}
          {agreed && (
            <div style={styles.quiet}>
              {t('data:kept.agreedTo', { cycle: t(`vocabulary:updateCycle.${agreed.cycle}`) })}
            </div>
          )}
        </>
      ),
    },
    { title: t('data:fresh.told'), key: 'told', render: (_, line) => <Told line={line} /> },
  ];
}

/** Since when it is late or silent; by when it is due. */
function When({ line: { dueAt, standing, sending } }: { line: Line }) {
  const { t } = useTranslation('data');
  const { locale } = useLocale();
  const at = (time: string) => formatDate(time, locale, { time: true });
  return (
    <>
      {dueAt && <div>{t(standing === 'late' ? 'fresh.since' : 'fresh.due', { at: at(dueAt) })}</div>}
      {sending?.silentSince && <div>{t('fresh.silentSince', { at: at(sending.silentSince) })}</div>}
      {sending?.lastBeatAt && <div style={styles.quiet}>{t('fresh.beat', { at: at(sending.lastBeatAt) })}</div>}
      {!dueAt && !sending && '—'}
    </>
  );
}

function Told({ line: { toldTo, colour } }: { line: Line }) {
  const { t } = useTranslation('data');
  if (toldTo.length === 0) return colour === 'red' ? t('fresh.notTold') : '—';
  return (
    <div style={styles.told}>
      <ToldTo
        told={toldTo}
        read={(said) => t('kept.read', said)}
        held={(persons) => (persons ? t('kept.holders', { persons }) : t('kept.vacant'))}
      />
    </div>
  );
}
