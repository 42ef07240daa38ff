import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DueTag } from '../../../cases/DueTag.tsx';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { DataText } from '../../../ui/DataText.tsx';
import { DateText } from '../../../ui/DateText.tsx';
import { Fact, Facts } from '../../../ui/Facts.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Sentence } from '../../../ui/Sentence.tsx';
import { ToneTag } from '../../../ui/ToneTag.tsx';
import styles from '../Several.module.css';
import { useNames } from '../use-names.ts';

/** The grant as it is used: who lets it rest and why, when its use is stated next, and what was stated. */
export function LifePanel({ request }: { request: RequestView }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  const names = useNames(request);
  const { runs } = request;
  const { suspensions, statements, useOn, useAsked } = request.life;
  if (!runs && statements.length === 0) return null;
  return (
    <Section title={t('life.title')}>
      <Facts>
        {runs &&
          suspensions.map(({ by, note, misuse, at, reviewOn, unremedied, remedy, awaitsCalendarOf }) => (
            <Fact key={by} label={t('life.suspensions')} wide>
              <Sentence>{t(`life.suspendedBy.${by}`, names)}</Sentence> <DateText value={at} />{' '}
              {misuse && <ToneTag tone="red">{t('life.misuse')}</ToneTag>}{' '}
              {reviewOn && t(misuse ? 'life.rectifyOn' : 'life.reviewOn', { date: formatDate(reviewOn, locale) })}{' '}
              {unremedied && <ToneTag tone="red">{t('life.unremedied')}</ToneTag>}
              {awaitsCalendarOf !== null && (
                <DueTag dueAt={null} remainingWorkingDays={null} awaitsCalendarOf={awaitsCalendarOf} />
              )}
              <div>
                <DataText>{note}</DataText>
              </div>
              {remedy && (
                <div>
                  {t('life.remedy')} <DateText value={remedy.at} /> <DataText>{remedy.note}</DataText>
                </div>
              )}
              {remedy?.returned && (
                <div>
                  {t('life.returned')} <DataText>{remedy.returned}</DataText>
                </div>
              )}
            </Fact>
          ))}
        {runs && useOn && (
          <Fact label={t('life.useOn')}>
            <DateText value={useOn} /> {useAsked && <ToneTag tone="amber">{t('life.useAsked')}</ToneTag>}
          </Fact>
        )}
        {statements.length > 0 && (
          <Fact label={t('life.statements')} wide>
            <span className={styles.several}>
              {statements.map(({ at, by, note }) => (
                <span key={at}>
                  <DateText value={at} /> <DataText>{by}</DataText> <DataText>{note}</DataText>
                </span>
              ))}
            </span>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}
