import { longest } from '@onesource/api/foundation/texts/longest';
import { type Role, roles } from '@onesource/db/vocabulary';
import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DepartmentSelect } from '../../words/DepartmentSelect.tsx';
import { type PersonState, personStates } from '../queries.ts';
import styles from './People.module.css';
import { useTyped } from './use-typed.ts';

type Filters = { department: string; q: string; role: Role | null; state: PersonState | null };
type Props = { filters: Filters; onChange: (change: Partial<Filters>, how?: { replace?: boolean }) => void };

export function PeopleFilters({ filters, onChange }: Props) {
  const { t } = useTranslation(['organisation', 'vocabulary', 'common']);
  const [typed, type] = useTyped(filters.q, (q) => onChange({ q }, { replace: true }));
  return (
    <search className={styles.filters} aria-label={t('people.filters')}>
      <Input.Search
        allowClear
        className={styles.words}
        aria-label={t('people.find')}
        placeholder={t('people.search')}
        value={typed}
        maxLength={longest.name}
        onChange={({ target }) => type(target.value)}
      />
      <DepartmentSelect
        allowClear
        className={styles.department}
        aria-label={t('people.byDepartment')}
        placeholder={t('people.ofDepartment')}
        value={filters.department || undefined}
        onChange={(department: string | undefined) => onChange({ department: department ?? '' })}
      />
      <Select<Role | null>
        allowClear
        className={styles.role}
        aria-label={t('people.byRole')}
        placeholder={t('people.withRole')}
        value={filters.role}
        onChange={(role) => onChange({ role: role ?? null })}
        options={roles.map((value) => ({ value, label: t(`vocabulary:role.${value}`) }))}
      />
      <Select<PersonState | null>
        allowClear
        className={styles.state}
        aria-label={t('people.byState')}
        placeholder={t('person.state')}
        value={filters.state}
        onChange={(state) => onChange({ state: state ?? null })}
        options={personStates.map((value) => ({ value, label: t(`state.${value}`) }))}
      />
    </search>
  );
}
