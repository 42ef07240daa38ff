import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import styles from './Navigation.module.css';
import type { NavGroup } from './nav.ts';
import { addressOf, navOf } from './place.ts';

type Props = {
  groups: readonly NavGroup[];
  /** Beside the page, small: the icons alone, their names on hover. */
  small?: boolean;
  /** Down a drawer: what to do when a link was followed. */
  onLeave?: () => void;
  id?: string;
};

/** The main navigation in its groups: beside the page, or in the drawer of a small screen. */
export function Navigation({ groups, small = false, onLeave, id }: Props) {
  const { t } = useTranslation('shell');
  const { localized } = useLocale();
  const { pathname, search } = useLocation();
  const current = navOf(
    groups.flatMap(({ items }) => items),
    pathname + search,
  );
  const own = useId();
  return (
    <nav id={id} aria-label={t('navigation')} className={`${styles.nav} ${small ? styles.small : ''}`}>
      {groups.map(({ name, items }) => (
        <section key={name} className={styles.group}>
          <div id={`${own}${name}`} className={small ? 'only-read-out' : styles.name}>
            {t(`navGroup.${name}`)}
          </div>
          <ul aria-labelledby={`${own}${name}`}>
            {items.map((item) => {
              const { label, icon: Icon } = item;
              return (
                <li key={addressOf(item)}>
                  <Link
                    to={addressOf(item)}
                    aria-current={item === current ? 'page' : undefined}
                    title={small ? localized(label) : undefined}
                    onClick={onLeave}
                  >
                    <Icon aria-hidden />
                    <span className={small ? 'only-read-out' : undefined}>{localized(label)}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
