import type { Area } from '../../foundation/area.ts';
import { sealDue } from './seal.ts';

export const audit: Area = { name: 'audit', about: { audit: 'audit' }, ticks: [sealDue] };
