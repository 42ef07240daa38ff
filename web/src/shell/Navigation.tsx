import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { useSession } from '../session/session.ts';
import styles from './Navigation.module.css';
import { navFor, navOf } from './nav.ts';

/** The main navigation: along the top bar, or down the drawer of a small screen. */
export function Navigation({ mode, onLeave }: { mode: 'bar' | 'drawer'; onLeave?: () => void }) {
  const { t } = useTranslation('shell');
  const items = navFor(useSession());
  const { pathname } = useLocation();
  const current = navOf(items, pathname);
  return (
    <nav aria-label={t('navigation')} className={styles[mode]}>
      <ul>
        {items.map(({ path, label, icon: Icon }) => (
          <li key={path}>
            <Link to={path} aria-current={path === current?.path ? 'page' : undefined} onClick={onLeave}>
              {mode === 'drawer' && <Icon aria-hidden />}
              {t(`nav.${label}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
