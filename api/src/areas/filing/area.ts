import type { Area } from '../../foundation/area.ts';
import { followPerson, followUnit } from './follow.ts';
import { dateChanges } from './tick.ts';

export const filing: Area = {
  name: 'filing',
  about: { filings: 'department' },
  ticks: [dateChanges],
  // PD-29: a change of those filed begins the clock for telling of it
  follows: { moved: followUnit, person: followPerson },
};
