import type { DepartmentKind, Role } from '@onesource/db/vocabulary';
import { type Examining, hasSecondBody } from './registrations.ts';

/** Kinds of department that alone may seat a role. */
const seats: Partial<Record<Role, readonly DepartmentKind[]>> = {
  operator: ['authority'],
  supervisor: ['supervisor'],
  superior: ['government'],
};

/** SH-17, SH-27: whoever examines sits in the body that does (市大数据中心); where the authority does it itself, there too. */
const examinersSit = (policy: Examining): readonly DepartmentKind[] =>
  hasSecondBody(policy) ? ['data_centre'] : ['authority', 'data_centre'];

/** Whether a department of this kind may seat the role. */
export const maySeat = (role: Role, kind: DepartmentKind, policy: Examining): boolean =>
  (role === 'examiner' ? examinersSit(policy) : seats[role])?.includes(kind) ?? true;
