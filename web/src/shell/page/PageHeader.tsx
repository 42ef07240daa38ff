import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/use-locale.ts';
import { Breadcrumb } from '../navigation/Breadcrumb.tsx';
import type { Up } from '../navigation/place.ts';
import styles from './PageHeader.module.css';
import { usePageTitle } from './use-page-title.ts';

type Props = {
  title: string;
  /** Whether the title is data (Chinese in either language). */
  data?: boolean;
  /** Tags beside the title. */
  tags?: ReactNode;
  /** A line below it. */
  lead?: ReactNode;
  /** The page above, where it is not the entry of the navigation that the address belongs to. */
  up?: Up;
  /** Buttons on the right; the primary one last. */
  actions?: ReactNode;
};

/** Where the page stands, and its one h1; names the browser's tab too. */
export function PageHeader({ title, data = false, tags, lead, up, actions }: Props) {
  const { dataLang } = useLocale();
  usePageTitle(title);
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        <Breadcrumb title={title} data={data} up={up} />
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
