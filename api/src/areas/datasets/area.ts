import { type Area, inBoth } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { noticeNames } from './called/notices.ts';
import { workWords } from './called/work.ts';
import { workInEnglish } from './called/work-in-english.ts';
import { followedData } from './keeping/followed.ts';
import { keepTerms } from './keeping/tick.ts';
import { loadBytes } from './rules/providing.ts';
import { endLoads } from './tick.ts';

export const datasets: Area = {
  name: 'datasets',
  called: { ...inBoth(workWords, workInEnglish), ...noticeNames },
  about: { datasets: 'resource' },
  ticks: [endLoads, keepTerms],
  followed: followedData,
  files: { path: /^\/api\/datasets\/[^/]+\/loads$/, bytes: loadBytes, takes: mayBeLines },
};
