import type { Area } from '../../foundation/area.ts';
import { sealDue } from './seal.ts';

export const audit: Area = { name: 'audit', ticks: [sealDue] };
