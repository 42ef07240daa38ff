import type { RegistrationView } from '@onesource/api/catalog/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { Section } from '../../ui/Section.tsx';
import styles from './Registration.module.css';
import { joined } from './timeline.ts';

/** What has happened with it, the latest first. */
export function Timeline({ events }: { events: RegistrationView['events'] }) {
  const { t } = useTranslation('catalog');
  return (
    <Section title={t('timeline.title')}>
      <ol className={styles.timeline} reversed>
        {joined(events)
          .toReversed()
          .map((event) => (
            <li key={event.seq}>
              <div>
                <strong>{t(`timeline.${event.type}`)}</strong>{' '}
                <span className={styles.quiet}>{t('revision', { count: event.revision })}</span>
              </div>
              <div className={styles.quiet}>
                <DataText>{event.actor}</DataText> · <DateText value={event.at} time />
              </div>
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
