import type { Area } from '../../foundation/area.ts';
import { mayBeLines } from '../../spreadsheet/content-type.ts';
import { loadBytes } from './rules/providing.ts';
import { endLoads } from './tick.ts';

export const datasets: Area = {
  name: 'datasets',
  about: { datasets: 'resource' },
  ticks: [endLoads],
  files: { path: /^\/api\/datasets\/[^/]+\/loads$/, bytes: loadBytes, takes: mayBeLines },
};
