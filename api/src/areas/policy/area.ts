import type { Area } from '../../foundation/area.ts';

export const policy: Area = { name: 'policy' };
