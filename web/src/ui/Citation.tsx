import type { Citation as Cited } from '@onesource/api/policy/setting';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../i18n/use-locale.ts';
import styles from './Citation.module.css';

/** The article that a rule on this page rests on, and what it asks for; a rule of our own says that it is one. */
export function Citation({ citation }: { citation: Cited | null }) {
  const { t } = useTranslation('common');
  const { localized } = useLocale();
  if (!citation) return null;
  return (
    <span className={styles.citation}>
      <span className={styles.article}>{citation.article ?? t('house')}</span> · {localized(citation.says)}
      {citation.reading && (
        <span className={styles.reading}> {t('reading', { text: localized(citation.reading) })}</span>
      )}
    </span>
  );
}
