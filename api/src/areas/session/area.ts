import type { Area } from '../../foundation/area.ts';
import { cleanUp } from './tick.ts';

export const session: Area = { name: 'session', ticks: [cleanUp] };
