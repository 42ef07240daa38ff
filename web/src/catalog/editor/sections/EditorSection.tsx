import { type ReactNode, useId } from 'react';
import styles from '../Editor.module.css';

/** One part of the form, under its own heading. */
export function EditorSection({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      {children}
    </section>
  );
}
