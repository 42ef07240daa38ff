import { type Area, inBoth } from '../../foundation/area.ts';
import { tasksInHand } from './in-hand.ts';
import { sendDigests } from './mailing/tick.ts';
import { pushOfPerson } from './push.ts';
import { noticeNames } from './rules/called/notices.ts';
import { workWords } from './rules/called/work.ts';
import { workInEnglish } from './rules/called/work-in-english.ts';
import { remindDue } from './tick.ts';

export const inbox: Area = {
  name: 'inbox',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  ticks: [remindDue, sendDigests],
  follows: { person: pushOfPerson },
  inHand: tasksInHand,
};
