import type { Area } from '../../foundation/area.ts';

export const organisation: Area = { name: 'organisation' };
