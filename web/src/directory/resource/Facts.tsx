import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Resource.module.css';

export type Fact = {
  label: string;
  /** '' and null are not registered. */
  value: ReactNode;
  wide?: boolean;
  /** Left out when it is not registered. */
  optional?: boolean;
};

const isEmpty = (value: ReactNode) => value === '' || value === null || value === false;

/** Labels with their values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  const { t } = useTranslation('directory');
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value, optional }) => !optional || !isEmpty(value))
        .map(({ label, value, wide }) => (
          <div key={label} className={wide ? styles.wide : undefined}>
            <dt>{label}</dt>
            <dd>{isEmpty(value) ? <span className={styles.quiet}>{t('resource.none')}</span> : value}</dd>
          </div>
        ))}
    </dl>
  );
}
