import type { ReactNode } from 'react';
import { EmptyState } from '../ui/EmptyState.tsx';

type Word = 'emptyMine' | 'emptyMineHint' | 'emptyOther' | 'emptyOtherHint';
type Props = {
  /** Whether it is the list of what one has brought up oneself. */
  mine: boolean;
  say: (word: Word) => string;
  /** The way to bring up the first. */
  children: ReactNode;
};

/** A list in which there are no cases, and what to do about it. */
export function NoCases({ mine, say, children }: Props) {
  if (!mine) return <EmptyState title={say('emptyOther')} hint={say('emptyOtherHint')} />;
  return (
    <EmptyState title={say('emptyMine')} hint={say('emptyMineHint')}>
      {children}
    </EmptyState>
  );
}
