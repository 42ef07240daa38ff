import { type Area, inBoth } from '../../foundation/area.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { remindOfYears } from './tick.ts';

export const calendar: Area = {
  name: 'calendar',
  called: inBoth(workWords, workInEnglish),
  about: { calendar: 'calendar' },
  ticks: [remindOfYears],
};
