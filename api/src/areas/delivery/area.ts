import type { Area } from '../../foundation/area.ts';

export const delivery: Area = { name: 'delivery', about: { grants: 'request' } };
