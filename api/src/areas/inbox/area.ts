import type { Area } from '../../foundation/area.ts';
import { tasksInHand } from './in-hand.ts';
import { sendDigests } from './mailing/tick.ts';
import { pushOfPerson } from './push.ts';
import { remindDue } from './tick.ts';

export const inbox: Area = {
  name: 'inbox',
  ticks: [remindDue, sendDigests],
  follows: { person: pushOfPerson },
  inHand: tasksInHand,
};
