import type { Area } from '../../foundation/area.ts';
import { noticeNames } from './called/notices.ts';
import { tellOfFailures } from './tick.ts';

export const upkeep: Area = {
  name: 'upkeep',
  called: noticeNames,
  about: { backups: 'backup', pushes: 'push', breakdowns: 'breakdown' },
  ticks: [tellOfFailures],
};
