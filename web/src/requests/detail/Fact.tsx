import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A label and what it says, inside a `dl`. */
export function Fact({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? styles.wide : undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
