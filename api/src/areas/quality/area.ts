import { type Area, inBoth } from '../../foundation/area.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { compareSources } from './comparing/tick.ts';
import { joinPools } from './pools/tick.ts';
import { lookSoon } from './soon.ts';
import { countMendingTerms, keepToday, lookAtData } from './tick.ts';

export const quality: Area = {
  name: 'quality',
  called: inBoth(workWords, workInEnglish),
  about: { quality: 'resource', pools: 'pool' },
  ticks: [keepToday, countMendingTerms],
  longTicks: [lookAtData, compareSources, joinPools],
  loaded: lookSoon,
};
