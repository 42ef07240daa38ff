import { useQuery } from '@tanstack/react-query';
import { Alert, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { peopleQueries } from '../../queries.ts';
import styles from '../People.module.css';

type Props = { personId: string; successorId: string | null; onChange: (successorId: string | null) => void };

/** 工作交接: what somebody who leaves has in hand, and who is to go on with it. */
export function OpenWork({ personId, successorId, onChange }: Props) {
  const { t } = useTranslation('organisation');
  const { locale } = useLocale();
  const work = useQuery(peopleQueries.openWork(personId));
  return (
    <Loaded query={work}>
      {({ requests, demands, tasks, nextDueOn, successors }) => {
        if (requests + demands + tasks === 0) return <p className={styles.quiet}>{t('leaving.none')}</p>;
        const what = [
          requests > 0 && t('leaving.requests', { count: requests }),
          demands > 0 && t('leaving.demands', { count: demands }),
          tasks > 0 && t('leaving.tasks', { count: tasks }),
        ];
        return (
          <div className={styles.panel}>
            <Alert
              type="warning"
              showIcon
              title={t('leaving.title', { what: what.filter(Boolean).join(t('comma')) })}
              description={nextDueOn && t('leaving.due', { date: formatDate(nextDueOn, locale) })}
            />
            <div className={styles.successor}>
              <label htmlFor="successor">{t('leaving.to')}</label>
              <Select<string>
                id="successor"
                allowClear
                showSearch={{ optionFilterProp: 'label' }}
                placeholder={t(successors.length > 0 ? 'leaving.byRole' : 'leaving.nobody')}
                disabled={successors.length === 0}
                value={successorId}
                onChange={(id: string | undefined) => onChange(id ?? null)}
                options={successors.map(({ id, name, account }) => ({ value: id, label: `${name} ${account}` }))}
              />
              <p className={styles.quiet}>{t('leaving.hint')}</p>
            </div>
          </div>
        );
      }}
    </Loaded>
  );
}
