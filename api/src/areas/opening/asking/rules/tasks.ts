import type { Wanted } from '../../../inbox/tasks.ts';
import type { OpenRequestState } from './state.ts';

/** SH-30: what the public asks for is the work of whoever examines for the provider, until it is answered or taken back. Pure. */
export const tasksFor = ({ status, departmentId, dueOn }: OpenRequestState): Wanted[] =>
  status === 'submitted' ? [{ kind: 'decide_open_request', departmentId, role: 'reviewer', dueOn }] : [];
