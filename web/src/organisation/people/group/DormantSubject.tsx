import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../paths.ts';
import { useCan } from '../../../session/session.ts';
import { ButtonLink } from '../../../ui/ButtonLink.tsx';
import { DataText } from '../../../ui/DataText.tsx';
import { DateText } from '../../../ui/DateText.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { peopleQueries } from '../../queries.ts';
import { Vacancies } from '../leaving/Vacancies.tsx';
import styles from './Group.module.css';

/** As many as are read at a glance; the list has them all. */
const shown = 20;

/** 长期未登录: the accounts of a department nobody has signed in with for long, and the way to where they are dealt with. */
export function DormantSubject({ id }: { id: string }) {
  const { t } = useTranslation('organisation');
  const filters = { department: id, q: '', role: null, state: 'dormant', sort: 'lastSignIn', page: 1 } as const;
  const manages = useCan('manage_people');
  const people = useQuery({ ...peopleQueries.list({ ...filters, pageSize: shown }), enabled: manages });
  if (!manages) return <Vacancies department={id} />;
  return (
    <Loaded query={people}>
      {({ items, total, dormantDays }) => (
        <div className={styles.ask}>
          <Vacancies department={id} />
          <p className={styles.quiet}>{t('dormant.hint', { count: dormantDays })}</p>
          {total === 0 && <p>{t('dormant.none')}</p>}
          <ul className={styles.names}>
            {items.map(({ id: personId, name, account, lastSignInAt }) => (
              <li key={personId}>
                <DataText>{name}</DataText> <code>{account}</code>
                <div className={styles.quiet}>
                  {lastSignInAt ? <DateText value={lastSignInAt} time /> : t('person.never')}
                </div>
              </li>
            ))}
          </ul>
          {total > 0 && (
            <div>
              <ButtonLink type="primary" to={`${paths.people}?department=${id}&state=dormant&sort=lastSignIn`}>
                {t('dormant.all')}
              </ButtonLink>
            </div>
          )}
        </div>
      )}
    </Loaded>
  );
}
