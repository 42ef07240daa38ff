import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { useSession } from '../../session/session.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Registration.module.css';
import { joined } from './timeline.ts';

/** What has happened with it, the latest first. */
export function Timeline({ events }: { events: RegistrationView['events'] }) {
  const { t } = useTranslation('catalog');
  const { locale, localized } = useLocale();
  const { titles } = useSession().profile;
  return (
    <Section title={t('timeline.title')}>
      <ol className={styles.timeline} reversed>
        {joined(events)
          .toReversed()
          .map((event) => (
            <li key={event.seq}>
              <div>
                <strong>{t(`timeline.${event.type}`, { authority: localized(titles.authority) })}</strong>{' '}
                <span className={styles.quiet}>{t('revision', { count: event.revision })}</span>
              </div>
              <div className={styles.quiet}>
                <DataText>{event.actor}</DataText> · <DateText value={event.at} time />
              </div>
              {event.effectiveOn && (
                <div>{t('timeline.effectiveOn', { date: formatDate(event.effectiveOn, locale) })}</div>
              )}
              {event.basis && (
                <div>
                  {t('timeline.basis')} <DataText>{event.basis}</DataText>
                </div>
              )}
              {event.note && (
                <blockquote>
                  <DataText>{event.note}</DataText>
                </blockquote>
              )}
            </li>
          ))}
      </ol>
    </Section>
  );
}
