import type { FieldName } from '@onesource/api/areas/catalog/rules/fields/fields';
import { type ReactNode, useId } from 'react';
import styles from '../Editor.module.css';
import { RemarkLine } from '../remarks/RemarkLine.tsx';

type Props = {
  title: string;
  lead?: ReactNode;
  /** The field that the section is, where it is one. */
  field?: FieldName;
  children: ReactNode;
};

/** One part of the form, under its own heading. */
export function EditorSection({ title, lead, field, children }: Props) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p>{lead}</p>}
      {field && <RemarkLine of={field} />}
      {children}
    </section>
  );
}
