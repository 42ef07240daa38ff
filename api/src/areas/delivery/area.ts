import type { Area } from '../../foundation/area.ts';
import { watchOutages } from './outages/tick.ts';
import { forgetProofs } from './tick.ts';

export const delivery: Area = { name: 'delivery', about: { grants: 'request' }, ticks: [forgetProofs, watchOutages] };
