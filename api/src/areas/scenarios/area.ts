import type { Area } from '../../foundation/area.ts';

export const scenarios: Area = { name: 'scenarios', about: { scenarios: 'scenario' } };
