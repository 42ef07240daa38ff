import type { WorkbenchView } from '@onesource/api/areas/workbench/queries';
import { Skeleton } from 'antd';
import { type ReactNode, useId } from 'react';
import { Loaded } from '../ui/Loaded.tsx';
import styles from './Workbench.module.css';

export type CardQuery = {
  query: { data: WorkbenchView | undefined; error: unknown; refetch: () => Promise<unknown> };
};

type Props = CardQuery & { title: string; children: (workbench: WorkbenchView) => ReactNode };

/** A part of the workbench; it keeps its room while it comes, so that nothing below moves. */
export function Card({ query, title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Loaded query={query} skeleton={<Skeleton active title={false} paragraph={{ rows: 4 }} />}>
        {children}
      </Loaded>
    </section>
  );
}
