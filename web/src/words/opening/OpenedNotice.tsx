import type { ResourceView } from '@onesource/api/areas/directory/view';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';

/** What the public has of a resource, or had until it was closed. */
export function Opened({ id, opened }: Pick<ResourceView, 'id' | 'opened'>) {
  const { t } = useTranslation('directory');
  const { locale } = useLocale();
  if (!opened) return null;
  const { since, until, downloads, grantedFiles, answersRunning, closings } = opened;
  const from = formatDate(since, locale);
  return (
    <Alert
      type={until ? 'warning' : 'info'}
      showIcon
      title={
        <>
          {until
            ? t('resource.wasOpen', { from, until: formatDate(until, locale), count: downloads })
            : t('resource.isOpen', { from, count: downloads })}{' '}
          {!until && <Link to={generatePath(paths.openEntry, { id })}>{t('resource.openPage')}</Link>}
        </>
      }
      description={
        (grantedFiles > 0 || answersRunning > 0 || closings.length > 0) && (
          <>
            {(grantedFiles > 0 || answersRunning > 0) && (
              <div>{t('resource.openAnswers', { count: grantedFiles, running: answersRunning })}</div>
            )}
            {closings.map(({ at, since: out, whole, items }) => (
              <div key={at}>
                {t(whole ? 'resource.closedWhole' : 'resource.closedItems', {
                  from: formatDate(out, locale),
                  at: formatDate(at, locale),
                  items: items.join('、'),
                })}
              </div>
            ))}
          </>
        )
      }
    />
  );
}
