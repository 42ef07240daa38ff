import type { ReactNode } from 'react';
import { Link, type To } from 'react-router-dom';
import { DataText } from '../ui/DataText.tsx';
import { DateText } from '../ui/DateText.tsx';
import styles from './CaseLines.module.css';

/** Cases as cards, for phones. */
export function CaseCards({ label, busy, children }: { label: string; busy: boolean; children: ReactNode }) {
  return (
    <ul className={`${styles.cards} ${busy ? styles.busy : ''}`} aria-label={label}>
      {children}
    </ul>
  );
}

type Props = {
  to: To;
  /** Where it stands. */
  tags: ReactNode;
  /** Of what it is about. */
  name: string;
  /** Who wants something of whom. */
  from: string;
  whom: string;
  number: string;
  at: string;
};

/** One case in a few lines; all of it leads to its page. */
export function CaseCard({ to, tags, name, from, whom, number, at }: Props) {
  return (
    <li>
      <Link className={styles.card} to={to}>
        <span className={styles.line}>{tags}</span>
        <span className={styles.name}>
          <DataText>{name}</DataText>
        </span>
        <span className={styles.quiet}>
          <DataText>
            {from} → {whom}
          </DataText>
        </span>
        <span className={styles.quiet}>
          {number} · <DateText value={at} />
        </span>
      </Link>
    </li>
  );
}
