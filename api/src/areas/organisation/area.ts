import type { Area } from '../../foundation/area.ts';
import { forgetResets } from './tick.ts';

export const organisation: Area = { name: 'organisation', ticks: [forgetResets] };
