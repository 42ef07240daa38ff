import type { Area } from '../../foundation/area.ts';

export const registers: Area = { name: 'registers', about: { registers: 'register' } };
