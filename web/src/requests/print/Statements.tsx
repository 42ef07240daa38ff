import type { RequestView } from '@onesource/api/areas/requests/view';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import styles from '../detail/Several.module.css';
import { Papers, papersWith } from '../detail/talks/Papers.tsx';
import { useEventWords } from '../detail/use-event-words.ts';

type Props = { statements: RequestView['timeline']; request: RequestView };

/** What each side has said, in its order, with who said it and when. */
export function Statements({ statements, request }: Props) {
  const happened = useEventWords(request);
  return (
    <div className={styles.several}>
      {statements.map((event) => (
        <div key={event.seq}>
          <div>
            <DateText value={event.at} time /> · <DataText>{event.actor.department}</DataText> ·{' '}
            <DataText>{event.actor.name}</DataText> · {happened(event)}
          </div>
          {event.data.note && <DataText>{event.data.note}</DataText>}
          <Papers files={papersWith(request, event.seq)} />
        </div>
      ))}
    </div>
  );
}
