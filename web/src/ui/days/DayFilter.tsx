import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFrom, monthFrom } from '../../lib/days.ts';
import styles from './DayFilter.module.css';
import { DayPicker } from './DayPicker.tsx';

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

/** A day or a month from which, or until which, a list is shown. What is neither stays, is refused, and filters nothing. */
export function DayFilter({ label, value, type = 'date', className = '', onChange }: Props) {
  const { t } = useTranslation('common');
  const [wrong, setWrong] = useState<{ typed: string; over: string } | null>(null);
  // Something else has changed the filter meanwhile
  const typed = wrong?.over === value ? wrong.typed : null;
  const from = type === 'date' ? dayFrom : monthFrom;
  return (
    <div className={`${styles.filter} ${className}`}>
      <DayPicker
        kind={type}
        aria-label={label}
        placeholder=""
        prefix={<span className={styles.label}>{label}</span>}
        value={typed ?? value}
        {...(typed !== null && { status: 'error' })}
        onChange={(day = '') => {
          const none = day !== '' && from(day) === null;
          setWrong(none ? { typed: day, over: value } : null);
          if (!none) onChange(day);
        }}
      />
      {typed !== null && (
        <div role="alert" className={styles.wrong}>
          {t(`day.${type === 'date' ? 'none' : 'noMonth'}`)}
        </div>
      )}
    </div>
  );
}
