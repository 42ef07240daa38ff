import type { Area } from '../../foundation/area.ts';
import { forgetProofs } from './tick.ts';

export const delivery: Area = { name: 'delivery', about: { grants: 'request' }, ticks: [forgetProofs] };
