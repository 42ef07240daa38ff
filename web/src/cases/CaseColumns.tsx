import type { ReactNode } from 'react';
import styles from './CaseColumns.module.css';

type Props = {
  /** One column, for when there is a list beside it. */
  stacked: boolean;
  /** What can be done about it: in reach whatever of it is read. */
  bar?: ReactNode;
  main: ReactNode;
  /** How it went and what was said: beside the rest where there is room. */
  side: ReactNode;
};

/** A case in full, section by section. */
export function CaseColumns({ stacked, bar, main, side }: Props) {
  return (
    <>
      <div className={stacked ? styles.stacked : styles.columns}>
        <div className={styles.column}>{main}</div>
        <div className={styles.column}>{side}</div>
      </div>
      {bar}
    </>
  );
}
