import type { Area } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { followedData } from './keeping/followed.ts';
import { keepTerms } from './keeping/tick.ts';
import { loadBytes } from './rules/providing.ts';
import { endLoads } from './tick.ts';

export const datasets: Area = {
  name: 'datasets',
  about: { datasets: 'resource' },
  ticks: [endLoads, keepTerms],
  followed: followedData,
  files: { path: /^\/api\/datasets\/[^/]+\/loads$/, bytes: loadBytes, takes: mayBeLines },
};
