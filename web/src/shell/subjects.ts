import type { SubjectType } from '@onesource/db/vocabulary';
import { type ComponentType, createContext } from 'react';
import type { SubjectProps } from './feature.ts';

type Subject = { type: SubjectType; Component: ComponentType<SubjectProps> };

/** What the features show in full beside the inbox's list: the shell knows the features, the inbox only this. */
export const Subjects = createContext<readonly Subject[]>([]);
