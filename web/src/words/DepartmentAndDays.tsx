import { TreeSelect } from 'antd';
import type { ReactNode } from 'react';
import { DayFilter } from '../ui/days/DayFilter.tsx';
import styles from './DepartmentAndDays.module.css';
import { useDepartmentChoices } from './use-department-choices.ts';

type Value = { department: string; from: string; until: string };

type Props = {
  /** What the row is called, and each of its fields. */
  labels: Record<keyof Value | 'filters', string>;
  /** Nothing where a field does not narrow the list. */
  value: Value;
  onChange: (change: Partial<Value>) => void;
  /** What else stands in the row. */
  children?: ReactNode;
};

/** Narrows a list to a department with the units below it, and to days, both included. */
export function DepartmentAndDays({ labels, value, onChange, children }: Props) {
  const choices = useDepartmentChoices([value.department]);
  const day = (field: 'from' | 'until') => (
    <DayFilter
      label={labels[field]}
      className={styles.field}
      value={value[field]}
      onChange={(changed) => onChange({ [field]: changed })}
    />
  );
  return (
    <search className={styles.filters} aria-label={labels.filters}>
      <TreeSelect<string>
        allowClear
        className={styles.wide}
        aria-label={labels.department}
        placeholder={labels.department}
        value={value.department || undefined}
        onChange={(department) => onChange({ department: department ?? '' })}
        showSearch={{ treeNodeFilterProp: 'title' }}
        loading={!choices}
        treeData={choices ?? []}
      />
      {day('from')}
      {day('until')}
      {children}
    </search>
  );
}
