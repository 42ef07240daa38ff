import type { ReactNode } from 'react';
import { DataText } from '../ui/DataText.tsx';
import styles from './CaseHeader.module.css';

/** What a case is about, where it stands and which one it is: its heading inside another page. */
export function CaseHeader({ name, tags, children }: { name: string; tags: ReactNode; children: ReactNode }) {
  return (
    <header className={styles.header}>
      <h2>
        <DataText>{name}</DataText>
      </h2>
      {tags}
      <p>{children}</p>
    </header>
  );
}
