import { type Area, inBoth } from '../../foundation/area.ts';
import { compareSources } from './comparing/tick.ts';
import { workWords } from './rules/called/work.ts';
import { workInEnglish } from './rules/called/work-in-english.ts';
import { lookSoon } from './soon.ts';
import { keepToday, lookAtData } from './tick.ts';

export const quality: Area = {
  name: 'quality',
  called: inBoth(workWords, workInEnglish),
  about: { quality: 'resource' },
  ticks: [lookAtData, keepToday, compareSources],
  loaded: lookSoon,
};
