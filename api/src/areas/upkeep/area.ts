import type { Area } from '../../foundation/area.ts';
import { tellOfFailures } from './tick.ts';

export const upkeep: Area = {
  name: 'upkeep',
  about: { backups: 'backup', pushes: 'push', breakdowns: 'breakdown' },
  ticks: [tellOfFailures],
};
