import { Input } from 'antd';
import styles from './DayFilter.module.css';

type Props = {
  /** What the day bounds, said in it and to those who do not see it. */
  label: string;
  /** `YYYY-MM-DD`, or nothing. */
  value: string;
  className?: string | undefined;
  onChange: (day: string) => void;
};

/** A day from which, or until which, a list is shown. */
export function DayFilter({ label, value, className, onChange }: Props) {
  return (
    <Input
      type="date"
      className={className}
      aria-label={label}
      prefix={<span className={styles.label}>{label}</span>}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
