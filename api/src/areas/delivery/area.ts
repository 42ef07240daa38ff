import type { Area } from '../../foundation/area.ts';
import { watchOutages } from './outages/tick.ts';
import { noticeNames } from './rules/called/notices.ts';
import { forgetProofs } from './tick.ts';

export const delivery: Area = {
  name: 'delivery',
  called: noticeNames,
  about: { grants: 'request' },
  ticks: [forgetProofs, watchOutages],
};
