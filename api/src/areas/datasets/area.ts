import { type Area, inBoth } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { followedData } from './keeping/followed.ts';
import { keepTerms } from './keeping/tick.ts';
import { noticeNames } from './rules/called/notices.ts';
import { workWords } from './rules/called/work.ts';
import { workInEnglish } from './rules/called/work-in-english.ts';
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
