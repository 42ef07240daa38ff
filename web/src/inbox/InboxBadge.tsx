import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { paths } from '../paths.ts';
import { useSession } from '../session/session.ts';
import styles from './InboxBadge.module.css';
import { inboxQueries } from './queries.ts';
import { workingRoles } from './roles.ts';

/** The way to the inbox from anywhere, with the number of what waits there. */
export function InboxBadge() {
  const { t } = useTranslation('inbox');
  const { roles } = useSession();
  const works = roles.some(({ role }) => workingRoles.includes(role));
  const { data: count = 0 } = useQuery({ ...inboxQueries.count(), enabled: works });
  if (!works) return null;
  return (
    <Link to={paths.inbox} className={styles.badge} aria-label={count > 0 ? t('badge', { count }) : t('badgeNone')}>
      <Badge count={count} size="small" overflowCount={99}>
        <InboxOutlined aria-hidden="true" className={styles.icon} />
      </Badge>
    </Link>
  );
}
