import type { doubles } from '@onesource/api/areas/catalog/doubles';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { RevisionStatusTag } from '../../words/StatusTag.tsx';
import { catalogQueries } from '../queries.ts';
import styles from './Doubles.module.css';

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
                <One {...first} /> {t('doubles.and')} <One {...later} />
              </li>
            ))}
          </ul>
        </details>
      }
    />
  );
}

type Registered = Awaited<ReturnType<typeof doubles>>['items'][number]['first'];

function One({ id, name, status, itemCount }: Registered) {
  const { t } = useTranslation('catalog');
  return (
    <>
      <Link to={generatePath(paths.registration, { id })}>
        <DataText>{name}</DataText>
      </Link>{' '}
      <RevisionStatusTag status={status} /> {t('doubles.items', { count: itemCount })}
    </>
  );
}
