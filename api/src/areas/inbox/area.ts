import { type Area, inBoth } from '../../foundation/area.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { tasksInHand } from './in-hand.ts';
import { sendDigests } from './mailing/tick.ts';
import { pushOfPerson } from './push.ts';
import { remindDue } from './tick.ts';

export const inbox: Area = {
  name: 'inbox',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  ticks: [remindDue, sendDigests],
  follows: { person: pushOfPerson },
  inHand: tasksInHand,
};
