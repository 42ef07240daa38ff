import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { catalogQueries } from '../queries.ts';
import styles from './Doubles.module.css';
import { Registered } from './Registered.tsx';

/** 同名登记: what was registered twice under one name, to be renamed, discarded or retired. Nothing where there is none. */
export function Doubles() {
  const { t } = useTranslation('catalog');
  const { data } = useQuery(catalogQueries.doubles());
  if (!data || data.items.length === 0) return null;
  return (
    <Alert
      className={styles.doubles ?? ''}
      type="warning"
      showIcon
      title={t('doubles.title', { count: data.items.length })}
      description={
        <details>
          <summary>{t('doubles.lead')}</summary>
          <ul className={styles.list}>
            {data.items.map(({ first, ...later }) => (
              <li key={later.id}>
                <Registered {...first} /> {t('doubles.and')} <Registered {...later} />
              </li>
            ))}
          </ul>
        </details>
      }
    />
  );
}
