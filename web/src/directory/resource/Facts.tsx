import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Resource.module.css';

type Fact = {
  label: string;
  /** '' and null are not registered. */
  value: ReactNode;
  wide?: boolean;
};

/** Labels with their values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('directory');
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value, wide }) => (
        <div key={label} className={wide ? styles.wide : undefined}>
          <dt>{label}</dt>
          <dd>{value === '' || value === null ? <span className={styles.quiet}>{t('resource.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
