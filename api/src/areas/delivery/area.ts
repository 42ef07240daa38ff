import type { Area } from '../../foundation/area.ts';
import { noticeNames } from './called/notices.ts';
import { watchOutages } from './outages/tick.ts';
import { forgetProofs } from './tick.ts';

export const delivery: Area = {
  name: 'delivery',
  called: noticeNames,
  about: { grants: 'request' },
  ticks: [forgetProofs, watchOutages],
};
