import type { Area } from '../../foundation/area.ts';

export const session: Area = { name: 'session' };
