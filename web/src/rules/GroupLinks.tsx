import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import styles from './GroupLinks.module.css';

/** The way to each group of the page, with how many rules it shows. */
export function GroupLinks({ groups }: { groups: { id: string; title: string; count: number }[] }) {
  const { t } = useTranslation('rules');
  const { search, hash } = useLocation();
  return (
    <nav aria-label={t('groups')} className={`${styles.links} not-printed`}>
      <ul>
        {groups.map(({ id, title, count }) => (
          <li key={id}>
            <Link to={{ search, hash: id }} aria-current={hash === `#${id}` ? 'location' : undefined}>
              {title} <span className={styles.count}>{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
