import { type Area, inBoth } from '../../foundation/area.ts';
import { followPerson, followUnit } from './follow.ts';
import { noticeNames } from './rules/called/notices.ts';
import { workWords } from './rules/called/work.ts';
import { workInEnglish } from './rules/called/work-in-english.ts';
import { dateChanges } from './tick.ts';

export const filing: Area = {
  name: 'filing',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { filings: 'department' },
  ticks: [dateChanges],
  // PD-29: a change of those filed begins the clock for telling of it
  follows: { moved: followUnit, person: followPerson },
};
