import { asks } from '@onesource/api/areas/demands/rules/stances';
import type { SessionView } from '@onesource/api/areas/session/view';

/** Whether somebody may file a demand: one asks for one's own department, whatever one does in others. */
export const filesDemands = ({ roles, department }: Pick<SessionView, 'roles' | 'department'>): boolean =>
  asks({ roles, departmentId: department.id });
