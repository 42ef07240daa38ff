import type { Area } from '../../foundation/area.ts';

export const compiled: Area = { name: 'compiled' };
