import { type Area, inBoth } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { tellOfDormant } from './dormant.ts';
import { peopleBytes } from './rules/people-sheet.ts';
import { forgetResets } from './tick.ts';
import { noteVacancies } from './vacancies/tick.ts';

export const organisation: Area = {
  name: 'organisation',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { departments: 'department', users: 'user' },
  ticks: [forgetResets, tellOfDormant, noteVacancies],
  files: { path: '/api/users/list/import', bytes: peopleBytes, takes: mayBeLines },
};
