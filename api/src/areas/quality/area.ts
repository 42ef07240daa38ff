import type { Area } from '../../foundation/area.ts';
import { compareSources } from './comparing/tick.ts';
import { lookSoon } from './soon.ts';
import { countMendingTerms, keepToday, lookAtData } from './tick.ts';

export const quality: Area = {
  name: 'quality',
  about: { quality: 'resource' },
  ticks: [keepToday, countMendingTerms],
  longTicks: [lookAtData, compareSources],
  loaded: lookSoon,
};
