import type { DataStanding } from '@onesource/db/vocabulary';
import type { TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { type Tone, ToneTag } from '../../ui/ToneTag.tsx';
import { ToldTo } from '../../words/told/ToldTo.tsx';
import { SendingTag } from '../sending/SendingTag.tsx';
import styles from './Keeping.module.css';
import type { KeptLine } from './queries.ts';

const tones: Record<DataStanding, Tone> = { late: 'red', soon: 'amber', kept: 'green', unbound: 'grey' };

/** What a line of the list says of the data of one resource. */
export function useKeptColumns(): TableColumnsType<KeptLine> {
  const { t } = useTranslation(['data', 'vocabulary']);
  const { locale } = useLocale();
  return [
    {
      title: t('data:kept.resource'),
      key: 'resource',
      render: (_, { id, name }) => (
        <div className={styles.name} title={name}>
          <Link to={generatePath(paths.resourceData, { id })}>
            <DataText>{name}</DataText>
          </Link>
        </div>
      ),
    },
    {
      title: t('data:kept.provider'),
      key: 'provider',
      render: (_, { department }) => <DataText>{department.name}</DataText>,
    },
    {
      title: t('data:kept.cycle'),
      key: 'cycle',
      render: (_, { cycle, agreed }) => (
        <>
          {t(`vocabulary:updateCycle.${cycle}`)}
          {agreed && (
            <div className={styles.quiet}>
              {t('data:kept.agreedTo', { cycle: t(`vocabulary:updateCycle.${agreed.cycle}`) })}
              {agreed.until && (
                <>
                  {' '}
                  {t('data:kept.until')} <DateText value={agreed.until} />
                </>
              )}
            </div>
          )}
        </>
      ),
    },
    {
      title: t('data:dataset.confirmedAt'),
      key: 'confirmedAt',
      render: (_, { confirmedAt }) => (confirmedAt ? <DateText value={confirmedAt} time /> : '—'),
    },
    {
      title: t('data:dataset.dueAt'),
      key: 'dueAt',
      render: (_, { dueAt }) => (dueAt ? <DateText value={dueAt} time /> : '—'),
    },
    {
      title: t('data:kept.standing'),
      key: 'standing',
      render: (_, { standing, toldTo }) => (
        <>
          <ToneTag tone={tones[standing]}>{t(`data:kept.show.${standing}`)}</ToneTag>
          {toldTo.length > 0 && (
            <div className={styles.quiet} style={{ maxWidth: 220, whiteSpace: 'normal' }}>
              <ToldTo
                told={toldTo}
                read={(said) => t('data:kept.read', said)}
                held={(persons) => (persons ? t('data:kept.holders', { persons }) : t('data:kept.vacant'))}
              />
            </div>
          )}
        </>
      ),
    },
    {
      title: t('data:kept.sending'),
      key: 'sending',
      render: (_, { sending }) =>
        sending ? (
          <>
            <SendingTag state={sending.state} />
            {sending.silentSince && (
              <div className={styles.quiet}>
                {t('data:sending.since', { at: formatDate(sending.silentSince, locale, { time: true }) })}
              </div>
            )}
          </>
        ) : (
          '—'
        ),
    },
  ];
}
