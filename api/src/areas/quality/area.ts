import type { Area } from '../../foundation/area.ts';
import { lookSoon } from './soon.ts';
import { keepToday, lookAtData } from './tick.ts';

export const quality: Area = {
  name: 'quality',
  about: { quality: 'resource' },
  ticks: [lookAtData, keepToday],
  loaded: lookSoon,
};
