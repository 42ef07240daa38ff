import type { ResourceView } from '@onesource/api/areas/directory/view';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { paths } from '../../paths.ts';
import { useSession } from '../../session/session.ts';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageSkeleton } from '../../ui/PageSkeleton.tsx';
import { directoryQueries } from '../queries.ts';
import { useLabels } from '../use-labels.ts';
import styles from './Resource.module.css';

/**
 * 谁在使用: departments that hold a grant in effect; of what is closed to the reader, the own one alone. One's own leads to
 * its grant.
 */
export function Users({ resource: { id, closed, own } }: { resource: Pick<ResourceView, 'id' | 'closed' | 'own'> }) {
  const { t } = useTranslation('directory');
  const labels = useLabels();
  const { department } = useSession();
  const granted = own?.until ? own : null;
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
                {departments.map((user) => (
                  <li key={user.id}>
                    {granted && user.id === department.id ? (
                      <Link to={generatePath(paths.request, { id: granted.id })}>
                        {labels.department(user.id, user.name)}
                      </Link>
                    ) : (
                      labels.department(user.id, user.name)
                    )}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
