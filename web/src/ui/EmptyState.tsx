import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

type Props = {
  title: ReactNode;
  /** What to try next. */
  hint?: ReactNode;
  /** The way to do it: a link or a button. */
  children?: ReactNode;
};

export function EmptyState({ title, hint, children }: Props) {
  return (
    <div className={styles.empty}>
      <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true">
        <circle cx="36" cy="36" r="30" fill="none" stroke="#b9cbc9" strokeWidth="2" strokeDasharray="4 6" />
        <circle cx="36" cy="36" r="18" fill="none" stroke="#b9cbc9" strokeWidth="2" />
        <circle cx="36" cy="36" r="5" fill="#e9a15b" />
      </svg>
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {children && <div>{children}</div>}
    </div>
  );
}
