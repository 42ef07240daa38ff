import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { generatePath, Link } from 'react-router-dom';
import { DueTag } from '../../cases/DueTag.tsx';
import { paths } from '../../paths.ts';
import { DataText } from '../../ui/DataText.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { RequestStatusTag } from '../../words/StatusTag.tsx';
import { directoryQueries } from '../queries.ts';
import styles from './HomePage.module.css';

/** 我的申请, the newest few. */
export function MyRequests() {
  const { t } = useTranslation('directory');
  const query = useQuery(directoryQueries.myRequests());
  return (
    <section className={styles.card} aria-labelledby="home-mine">
      <h2 id="home-mine">{t('home.mine')}</h2>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet}>{t('home.mineEmpty')}</p>
          ) : (
            <>
              <ul className={styles.lines}>
                {items.map((request) => (
                  <li key={request.id}>
                    <div className={styles.lineName}>
                      <Link to={generatePath(paths.request, { id: request.id })}>
                        <DataText>{request.resource.name}</DataText>
                      </Link>
                      <RequestStatusTag status={request.status} />
                      {request.dueAt !== null && (
                        <DueTag
                          dueAt={request.dueAt}
                          remainingWorkingDays={request.remainingWorkingDays}
                          overdue={request.overdue}
                        />
                      )}
                    </div>
                    <div className={styles.lineMore}>
                      <DataText>{request.provider.name}</DataText>
                      <span>{request.number}</span>
                    </div>
                  </li>
                ))}
              </ul>
              <Link className={styles.all} to={{ pathname: paths.requests, search: '?role=mine' }}>
                {t('home.mineAll')}
              </Link>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
