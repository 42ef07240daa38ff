import type { Area } from '../../foundation/area.ts';

export const sso: Area = { name: 'sso' };
