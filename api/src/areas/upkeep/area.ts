import type { Area } from '../../foundation/area.ts';

export const upkeep: Area = { name: 'upkeep', about: { backups: 'backup', pushes: 'push' } };
