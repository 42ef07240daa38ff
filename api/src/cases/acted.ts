/** Whoever acts, and from where; nobody in particular where the system does by itself. */
export type Acting = { ip: string; actor: { id: string | null; name: string; departmentId: string | null } };

/** Who did it, from where and when, as the tables of events keep it. */
export const acted = ({ ip, actor }: Acting, at: Date) => ({
  actorId: actor.id,
  actorName: actor.name,
  actorDepartmentId: actor.departmentId,
  ip,
  at,
});
