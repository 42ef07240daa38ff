import type { ReactNode } from 'react';
import { DayFilter } from '../ui/days/DayFilter.tsx';
import styles from './DepartmentAndDays.module.css';
import { DepartmentFilter } from './DepartmentFilter.tsx';

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
      <DepartmentFilter
        className={styles.wide}
        label={labels.department}
        value={value.department}
        onChange={(department) => onChange({ department })}
      />
      {day('from')}
      {day('until')}
      {children}
    </search>
  );
}
