import type { ReactNode, Ref } from 'react';
import { Sentence } from '../ui/Sentence.tsx';
import styles from './NowPanel.module.css';

type Props = {
  title: string;
  /** Takes the focus when what had it is gone. */
  ref: Ref<HTMLDivElement>;
  /** What was said, who is awaited, under which article. */
  children: ReactNode;
};

/** Where a case stands; read out when that changes. */
export function NowPanel({ title, ref, children }: Props) {
  return (
    <div className={styles.now} role="status" ref={ref} tabIndex={-1}>
      <p className={styles.title}>
        <Sentence>{title}</Sentence>
      </p>
      {children}
    </div>
  );
}

/** What that means, sentence by sentence. */
export function Hints({ hints }: { hints: readonly string[] }) {
  return hints.map((hint) => (
    <p key={hint}>
      <Sentence>{hint}</Sentence>
    </p>
  ));
}
