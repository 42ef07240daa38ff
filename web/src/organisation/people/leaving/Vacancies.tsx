import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../i18n/use-locale.ts';
import { formatDate } from '../../../lib/dates.ts';
import { useDepartmentName } from '../../../words/use-department-name.ts';
import { peopleQueries } from '../../queries.ts';

/** 岗位空缺 (rule 21a): what nobody in office holds, until somebody does. `department`: of one only. */
export function Vacancies({ department = '' }: { department?: string }) {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const { locale } = useLocale();
  const { data } = useQuery(peopleQueries.vacancies(department));
  const nameOf = useDepartmentName();
  if (!data || data.items.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('vacant.now')}
      description={data.items.map(({ department: where, role, since, tasks }) => (
        <p key={`${where.id} ${role}`}>
          {t(tasks > 0 ? 'vacant.line' : 'vacant.idle', {
            department: nameOf(where),
            role: t(`vocabulary:role.${role}`),
            count: tasks,
          })}{' '}
          {t('vacant.since', { date: formatDate(since, locale) })}
        </p>
      ))}
    />
  );
}
