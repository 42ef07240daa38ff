import { createContext } from 'react';
import type { Feature } from './feature.ts';

/** What the features show in full beside the inbox's list: the shell knows the features, the inbox only this. */
export const Subjects = createContext<readonly NonNullable<Feature['subject']>[]>([]);
