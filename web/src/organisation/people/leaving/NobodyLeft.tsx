import type { Role } from '@onesource/db/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { Alert, Checkbox } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../ui/ErrorState.tsx';
import { useDepartmentName } from '../../../words/use-department-name.ts';
import { peopleQueries } from '../../queries.ts';

type Props = {
  people: readonly string[];
  /** The roles that they lose; none named: they go altogether. */
  roles?: readonly Role[];
  known: boolean;
  /** Whether it may be gone on with: nobody is missed, or that is known. */
  onKnown: (known: boolean) => void;
};

/** Rule 21a: says which roles nobody would hold any more and what waits for them, and has it gone on with knowingly. */
export function NobodyLeft({ people, roles = [], known, onKnown }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary']);
  const { data, error, refetch } = useQuery(peopleQueries.leaving(people, roles));
  const nameOf = useDepartmentName();
  const missed = data ? data.items.length > 0 : null;
  useEffect(() => {
    onKnown(missed === false);
  }, [missed, onKnown]);
  if (!data && error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!missed) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('vacant.would')}
      description={
        <>
          {data?.items.map(({ department, role, tasks }) => (
            <p key={`${department.id} ${role}`}>
              {t(tasks > 0 ? 'vacant.line' : 'vacant.idle', {
                department: nameOf(department),
                role: t(`vocabulary:role.${role}`),
                count: tasks,
              })}
            </p>
          ))}
          <p>{t('vacant.told')}</p>
          <Checkbox checked={known} onChange={({ target }) => onKnown(target.checked)}>
            {t('vacant.knowingly')}
          </Checkbox>
        </>
      }
    />
  );
}
