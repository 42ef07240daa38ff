import type { Area } from '../../foundation/area.ts';
import { tasksInHand } from './in-hand.ts';
import { remindDue } from './tick.ts';

export const inbox: Area = { name: 'inbox', ticks: [remindDue], inHand: tasksInHand };
