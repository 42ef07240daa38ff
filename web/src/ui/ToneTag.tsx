import type { HTMLAttributes } from 'react';
import styles from './ToneTag.module.css';

export type Tone = 'green' | 'teal' | 'amber' | 'orange' | 'red' | 'grey' | 'ink';

/** A small word on coloured ground. The colour only repeats what the word says. */
export function ToneTag({ tone, className, ...rest }: HTMLAttributes<HTMLSpanElement> & { tone: Tone }) {
  return <span {...rest} className={`${styles.tag} ${styles[tone]} ${className ?? ''}`} />;
}
