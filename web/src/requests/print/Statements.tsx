import type { RequestView } from '@onesource/api/areas/requests/view';
import { useTranslation } from 'react-i18next';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { eventWords } from '../detail/event-words.ts';
import styles from '../detail/Several.module.css';
import { useNames } from '../detail/use-names.ts';

type Props = { statements: RequestView['timeline']; request: RequestView };

/** What each side has said, in its order, with who said it and when. */
export function Statements({ statements, request }: Props) {
  const { t } = useTranslation('requests');
  const { authority, supervisor, superior } = useNames(request);
  return (
    <div className={styles.several}>
      {statements.map((event) => (
        <div key={event.seq}>
          <div>
            <DateText value={event.at} time /> · <DataText>{event.actor.department}</DataText> ·{' '}
            <DataText>{event.actor.name}</DataText> ·{' '}
            {eventWords(t, event, { way: request.way, authority, supervisor, superior })}
          </div>
          {event.data.note && <DataText>{event.data.note}</DataText>}
        </div>
      ))}
    </div>
  );
}
