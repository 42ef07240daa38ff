import type { Telling } from '../../running/seed/world.ts';
import { keepOpenCatalogue } from './keep.ts';

/** What is open of the demo is there from the start, and not a minute later. */
export const openDemo: Telling = async (db, { now, policy }) => {
  await keepOpenCatalogue({ db, policy, clock: () => now });
};
