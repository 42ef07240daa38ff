import { Input } from 'antd';
import styles from './DayFilter.module.css';

type Props = {
  /** What the day bounds, said in it and to those who do not see it. */
  label: string;
  /** `YYYY-MM-DD`, or nothing; of months `YYYY-MM`. */
  value: string;
  /** What is chosen: a day where nothing is said. */
  type?: 'date' | 'month';
  className?: string | undefined;
  onChange: (day: string) => void;
};

/** A day or a month from which, or until which, a list is shown. */
export function DayFilter({ label, value, type = 'date', className, onChange }: Props) {
  return (
    <Input
      type={type}
      className={className}
      aria-label={label}
      prefix={<span className={styles.label}>{label}</span>}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
