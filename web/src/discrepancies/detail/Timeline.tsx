import type { DiscrepancyView } from '@onesource/api/discrepancies/view';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import styles from './Discrepancy.module.css';
import { eventWords } from './event-words.ts';

/** Every step of a doubt: what, who, when and why; the latest last. */
export function Timeline({ doubt }: { doubt: DiscrepancyView }) {
  const { t } = useTranslation('discrepancies');
  const { localized } = useLocale();
  const authority = localized(doubt.rules.authority);
  return (
    <ol className={styles.timeline}>
      {doubt.timeline.map((event) => (
        <li key={event.seq}>
          <div className={styles.what}>{eventWords(t, event, authority)}</div>
          <div className={styles.who}>
            <DateText value={event.at} time />
            <br />
            {event.actor.id === null ? (
              t('page.system')
            ) : (
              <DataText>
                {event.actor.department} {event.actor.name}
              </DataText>
            )}
          </div>
          {event.data.note && (
            <div className={styles.said}>
              <DataText>{event.data.note}</DataText>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
