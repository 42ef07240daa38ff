import type { Area } from '../../foundation/area.ts';
import { reindexDepartment } from './index-department.ts';

export const search: Area = {
  name: 'search',
  // Entries are found by the provider's name too
  follows: { renamed: reindexDepartment },
};
