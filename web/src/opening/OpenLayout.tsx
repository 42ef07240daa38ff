import type { Text } from '@onesource/api/law/setting';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { paths } from '../paths.ts';
import { LanguageSwitch } from '../shell/LanguageSwitch.tsx';
import { Mark } from '../shell/Mark.tsx';
import styles from './OpenLayout.module.css';

/** The frame of what the public sees: whose catalogue it is, and the way in for officials. */
export function OpenLayout({ place, children }: { place: Text | undefined; children: ReactNode }) {
  const { t } = useTranslation(['opening', 'common']);
  const { localized } = useLocale();
  return (
    <div className={styles.page}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <header className={styles.bar}>
        <Link to={paths.open} className={styles.product}>
          <Mark size={28} />
          <span>{place ? t('catalogueOf', { place: localized(place) }) : t('catalogue')}</span>
        </Link>
        <nav className={styles.ways} aria-label={t('ways')}>
          <LanguageSwitch className={styles.way} />
          <Link to={paths.landing} className={styles.way}>
            {t('officials')}
          </Link>
        </nav>
      </header>
      <main id="content" className={styles.main}>
        {children}
      </main>
      <footer className={styles.foot}>
        <span>{t('machines')}</span>
        <ul>
          <li>
            <a href="/open/catalog.ttl">DCAT-AP (Turtle)</a>
          </li>
          <li>
            <a href="/open/catalog.jsonld">DCAT-AP (JSON-LD)</a>
          </li>
          <li>
            <a href="/open/catalog.rdf">DCAT-AP (RDF/XML)</a>
          </li>
          <li>
            <a href="/open/api/3/action/package_search">CKAN API</a>
          </li>
          <li>
            <a href="/open/sitemap.xml">Sitemap</a>
          </li>
        </ul>
      </footer>
    </div>
  );
}
