import type { Area } from '../../foundation/area.ts';

export const workbench: Area = { name: 'workbench' };
