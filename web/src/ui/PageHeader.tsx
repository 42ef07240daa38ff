import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { usePageTitle } from '../shell/use-page-title.ts';
import styles from './PageHeader.module.css';

type Props = {
  title: string;
  /** Whether the title is data (Chinese in either language). */
  data?: boolean;
  /** Tags beside the title. */
  tags?: ReactNode;
  /** A line below it. */
  lead?: ReactNode;
  /** The way up, shown above the title. */
  up?: { to: string; label: string };
  /** Buttons on the right; the primary one last. */
  actions?: ReactNode;
};

/** The page's one h1; names the browser's tab too. */
export function PageHeader({ title, data = false, tags, lead, up, actions }: Props) {
  const { dataLang } = useLocale();
  usePageTitle(title);
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        {up && (
          <Link to={up.to} className={`${styles.up} not-printed`}>
            <span aria-hidden="true">←</span> {up.label}
          </Link>
        )}
        <div className={styles.line}>
          <h1 lang={data ? dataLang : undefined}>{title}</h1>
          {tags}
        </div>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {actions && <div className={`${styles.actions} not-printed`}>{actions}</div>}
    </div>
  );
}
