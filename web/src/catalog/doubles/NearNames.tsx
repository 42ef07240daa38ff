import type { nearNames } from '@onesource/api/areas/catalog/names/near';
import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSettled } from '../../lib/use-settled.ts';
import { catalogQueries } from '../queries.ts';
import styles from './Doubles.module.css';
import { Registered } from './Registered.tsx';

type Near = Awaited<ReturnType<typeof nearNames>>['items'];

/** The department's entries with a name near to the one that is typed; `except`: the one that it is typed for. */
export function useNearNames(name: string, except: string | null): Near {
  const asked = useSettled(name.trim());
  const { data } = useQuery(catalogQueries.nearNames(asked, except));
  // What was found before stays while the next is looked for, and not where there is no name any more
  return asked === '' ? [] : (data?.items ?? []);
}

/** Shows them where the name is typed. Nothing where there is none. */
export function NearNames({ near }: { near: Near }) {
  const { t } = useTranslation('catalog');
  if (near.length === 0) return null;
  return (
    <Alert
      className={styles.near ?? ''}
      type="warning"
      showIcon
      role="status"
      title={t('near.title', { count: near.length })}
      description={
        <>
          <ul className={styles.list}>
            {near.map((each) => (
              <li key={each.id}>
                <Registered {...each} />
              </li>
            ))}
          </ul>
          {t('near.lead')}
        </>
      }
    />
  );
}
