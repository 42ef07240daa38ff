import type { Area } from '../../foundation/area.ts';

export const directory: Area = { name: 'directory' };
