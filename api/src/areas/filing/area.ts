import { type Area, inBoth } from '../../foundation/area.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { followPerson, followUnit } from './follow.ts';
import { remindNeverFiled } from './reminding.ts';
import { dateChanges } from './tick.ts';

export const filing: Area = {
  name: 'filing',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { filings: 'department' },
  ticks: [dateChanges, remindNeverFiled],
  // PD-29: a change of those filed begins the clock for telling of it
  follows: { moved: followUnit, person: followPerson },
};
