import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import styles from './GroupLinks.module.css';
import type { GroupId } from './rules.ts';

/** The way to each group of the page, with how many rules it shows. */
export function GroupLinks({ groups }: { groups: { id: GroupId; count: number }[] }) {
  const { t } = useTranslation('rules');
  const { search, hash } = useLocation();
  return (
    <nav aria-label={t('groups')} className={`${styles.links} not-printed`}>
      <ul>
        {groups.map(({ id, count }) => (
          <li key={id}>
            <Link to={{ search, hash: id }} aria-current={hash === `#${id}` ? 'location' : undefined}>
              {t(`group.${id}`)} <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
