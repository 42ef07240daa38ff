import { departmentQueries } from '../lib/departments.ts';
import { peopleQueries } from './queries.ts';

/** What a command on a department or a person may change. */
export const changes = [...departmentQueries.all(), ...peopleQueries.all()];
