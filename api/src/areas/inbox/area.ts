import type { Area } from '../../foundation/area.ts';
import { tasksInHand } from './in-hand.ts';
import { pushOfPerson } from './push.ts';
import { remindDue } from './tick.ts';

export const inbox: Area = {
  name: 'inbox',
  ticks: [remindDue],
  follows: { person: pushOfPerson },
  inHand: tasksInHand,
};
