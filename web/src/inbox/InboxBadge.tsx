import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { Urgency } from '../cases/urgency.ts';
import { paths } from '../paths.ts';
import { useCan } from '../session/session.ts';
import { dueWords } from './due-words.ts';
import styles from './InboxBadge.module.css';
import { inboxQueries } from './queries.ts';
import { worstOf } from './urgency.ts';

/** White on each of them is legible. */
const colours: Record<Urgency, string> = { late: '#b3261e', soon: '#b3261e', near: '#9f6300', calm: '#157477' };

/** The way to the inbox from anywhere, with the number of what waits there. */
export function InboxBadge() {
  const { t } = useTranslation('inbox');
  const works = useCan('get_tasks');
  const { data } = useQuery({ ...inboxQueries.summary(), enabled: works });
  if (!works) return null;
  const count = data?.total ?? 0;
  const urgent = data ? dueWords(t, data.due) : '';
  const label = count > 0 ? t('badge', { count }) : t('badgeNone');
  return (
    <Link
      to={paths.inbox}
      className={styles.badge}
      aria-label={urgent ? t('badgeDue', { label, urgent }) : label}
      title={urgent || undefined}
    >
      <InboxOutlined aria-hidden="true" className={styles.icon} />
      {data && count > 0 && (
        <span className={styles.count} style={{ background: colours[worstOf(data.due)] }}>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
