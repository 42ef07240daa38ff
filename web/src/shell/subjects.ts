import type { SubjectType } from '@onesource/db/vocabulary';
import { type ComponentType, createContext } from 'react';

/** What the features show in full beside the inbox's list: the shell knows the features, the inbox only this. */
export const Subjects = createContext<
  readonly { type: SubjectType; Component: ComponentType<{ id: string; onDone: () => void }> }[]
>([]);
