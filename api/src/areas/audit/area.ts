import type { Area } from '../../foundation/area.ts';
import { sealDue } from './seal.ts';
import { forgetOld } from './tick.ts';

export const audit: Area = { name: 'audit', about: { audit: 'audit' }, ticks: [sealDue, forgetOld] };
