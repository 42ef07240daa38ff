import type { Area } from '../../foundation/area.ts';
import { remindDue } from './tick.ts';

export const inbox: Area = { name: 'inbox', ticks: [remindDue] };
