import { type ComponentType, createContext } from 'react';
import type { Feature, SubjectProps } from './feature.ts';

type Subject = Omit<NonNullable<Feature['subject']>, 'lazy'> &
  Pick<Feature, 'texts'> & { Component: ComponentType<SubjectProps> };

/** What the features show of a task, in the inbox's list and in full beside it: the shell knows the features, the inbox only this. */
export const Subjects = createContext<readonly Subject[]>([]);
