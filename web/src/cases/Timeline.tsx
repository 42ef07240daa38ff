import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import type { Tone } from '../ui/ToneTag.tsx';
import { PersonOf } from './PersonOf.tsx';
import styles from './Timeline.module.css';

type Actor = { id: string | null; name: string; department: string | null };
/** Of whom no more than the name is told where everybody is known to who reads. */
type Step = { seq: number; at: string; actor: Actor | string };
type Props<Event extends Step> = {
  events: readonly Event[];
  /** What happened, in a few words. */
  says: (event: Event) => string;
  /** The colour beside it; it only repeats what the words say. */
  tone?: (event: Event) => Tone;
  /** What there is to say about it beyond that. */
  children?: (event: Event) => ReactNode;
};

/** Under this name the program does what time does; what was loaded before anybody had an account names an office. */
const itself = 'OneSource';

/** Every step of a case: what, who, when and why; the latest last. */
export function Timeline<Event extends Step>({ events, says, tone = () => 'teal', children }: Props<Event>) {
  const { t } = useTranslation('common');
  return (
    <ol className={styles.timeline}>
      {events.map((event) => (
        <li key={event.seq} className={styles[tone(event)]}>
          <div className={styles.what}>{says(event)}</div>
          <div className={styles.who}>
            <DateText value={event.at} time />
            <br />
            {typeof event.actor === 'string' ? (
              <DataText>{event.actor}</DataText>
            ) : event.actor.id === null && event.actor.name === itself ? (
              t('word.system')
            ) : (
              <PersonOf {...event.actor} />
            )}
          </div>
          {children?.(event)}
        </li>
      ))}
    </ol>
  );
}

/** What somebody wrote, as it was written. */
export function Said({ children }: { children: string }) {
  return (
    <blockquote className={styles.said}>
      <DataText>{children}</DataText>
    </blockquote>
  );
}
