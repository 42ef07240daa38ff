/** In which department somebody is, and the posts they hold, as a command was sent with. */
export type Standing = { departmentId: string; held: readonly string[] };

export const standingOf = (actor: {
  departmentId: string;
  roles: readonly { role: string; departmentId: string }[];
}): Standing => ({
  departmentId: actor.departmentId,
  held: actor.roles.map(({ role, departmentId }) => `${role} ${departmentId}`).toSorted(),
});

/** Whether everything that opened the first answer still holds: a post more takes nothing away. */
export const stillStands = (then: Standing, now: Standing): boolean =>
  then.departmentId === now.departmentId && then.held.every((post) => now.held.includes(post));
