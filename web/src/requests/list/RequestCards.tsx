import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { DueTag } from '../../ui/DueTag.tsx';
import { RequestStatusTag } from '../../ui/StatusTag.tsx';
import styles from './RequestsPage.module.css';
import type { Lines } from './RequestTable.tsx';

/** Requests as cards, for phones. */
export function RequestCards({ requests, busy }: Pick<Lines, 'requests' | 'busy'>) {
  const { t } = useTranslation('requests');
  return (
    <ul className={`${styles.cards} ${busy ? styles.busy : ''}`} aria-label={t('list.caption')}>
      {requests.map((line) => (
        <li key={line.id}>
          <Link className={styles.request} to={generatePath(paths.request, { id: line.id })}>
            <span className={styles.line}>
              <RequestStatusTag status={line.status} />
              {line.dueAt && <DueTag {...line} />}
            </span>
            <span className={styles.name}>
              <DataText>{line.resource.name}</DataText>
            </span>
            <span className={styles.quiet}>
              <DataText>
                {line.consumer.name} → {line.provider.name}
              </DataText>
            </span>
            <span className={styles.quiet}>
              {line.number} · <DateText value={line.filedAt} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
