import type { ResourceView } from '@onesource/api/directory/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { directoryQueries } from '../queries.ts';
import { useLabels } from '../use-labels.ts';
import styles from './Resource.module.css';

/** 谁在使用: departments that hold a grant in effect; of what is closed to the reader, the own one alone. */
export function Users({ resource: { id, closed } }: { resource: Pick<ResourceView, 'id' | 'closed'> }) {
  const { t } = useTranslation('directory');
  const labels = useLabels();
  const query = useQuery(directoryQueries.users(id));
  return (
    <section className={styles.panel} aria-labelledby="users-title">
      <h2 id="users-title">{t('resource.users')}</h2>
      <Loaded query={query} skeleton={<PageSkeleton rows={1} />}>
        {({ departments }) =>
          closed ? (
            <p className={styles.quiet}>
              {t(departments.length === 0 ? 'resource.usersClosed' : 'resource.usersClosedOwn')}
            </p>
          ) : departments.length === 0 ? (
            <p className={styles.quiet}>{t('resource.usersNone')}</p>
          ) : (
            <>
              <p className={styles.quiet}>{t('resource.usersCount', { count: departments.length })}</p>
              <ul className={styles.names}>
                {departments.map((department) => (
                  <li key={department.id}>{labels.department(department.id, department.name)}</li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
