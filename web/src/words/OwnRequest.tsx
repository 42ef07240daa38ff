import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../i18n/use-locale.ts';
import { formatDate } from '../lib/dates.ts';
import { paths } from '../paths.ts';

/** Says that one's own department has asked for the resource already, or may use it, and leads there. */
export function OwnRequest({ own }: { own: NonNullable<ResourceView['own']> }) {
  const { t } = useTranslation('common');
  const { locale } = useLocale();
  const { id, number, status, until } = own;
  return (
    <>
      {until
        ? t('ownRequest.granted', { date: formatDate(until, locale) })
        : t(status === 'granted' ? 'ownRequest.awaiting' : 'ownRequest.open')}{' '}
      <Link to={generatePath(paths.request, { id })}>{number}</Link>
    </>
  );
}
