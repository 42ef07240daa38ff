import type { Area } from '../../foundation/area.ts';
import { remindOfYears } from './tick.ts';

export const calendar: Area = { name: 'calendar', about: { calendar: 'calendar' }, ticks: [remindOfYears] };
