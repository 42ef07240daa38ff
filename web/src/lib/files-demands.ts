import { askingRoles } from '@onesource/api/access/responsible';
import type { SessionView } from '@onesource/api/areas/session/view';

/** Whether somebody may file a demand: one asks for one's own department, whatever one does in others. */
export const filesDemands = ({ roles, department }: Pick<SessionView, 'roles' | 'department'>): boolean =>
  roles.some(({ role, departmentId }) => departmentId === department.id && askingRoles.some((one) => one === role));
