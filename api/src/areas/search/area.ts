import type { Area } from '../../foundation/area.ts';
import { keepIndex } from './tick.ts';

export const search: Area = { name: 'search', ticks: [keepIndex] };
