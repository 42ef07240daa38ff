import type { RegistrationView } from '@onesource/api/areas/catalog/view';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { useLocale } from '../../i18n/use-locale.ts';
import { formatDate } from '../../lib/dates.ts';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import styles from './Registration.module.css';

const most = 5;

/** 受影响的授权: who holds them, what they cover and how long they last. */
export function Grants({ grants }: { grants: RegistrationView['affected'] }) {
  const { t } = useTranslation('catalog');
  const { locale } = useLocale();
  return (
    <ul className={styles.grants}>
      {grants.map(({ request, consumer, items, from, until }) => (
        <li key={request.id}>
          <DataText>{consumer.name}</DataText>{' '}
          <Link to={generatePath(paths.request, { id: request.id })}>{request.number}</Link>
          <div className={styles.quiet}>
            {items.length === 0 ? (
              t('affected.whole')
            ) : (
              <DataText>
                {items
                  .slice(0, most)
                  .map(({ name }) => name)
                  .join('、')}
              </DataText>
            )}
            {items.length > most && ` ${t('affected.more', { count: items.length - most })}`}
            {' · '}
            {t('affected.period', { from: formatDate(from, locale), until: formatDate(until, locale) })}
          </div>
        </li>
      ))}
    </ul>
  );
}
