import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';

/** From one day until another, both included. */
export function Period({ from, until }: { from: string; until: string }) {
  const { t } = useTranslation('requests');
  const { locale } = useLocale();
  return <span>{t('page.until', { from: formatDate(from, locale), until: formatDate(until, locale) })}</span>;
}
