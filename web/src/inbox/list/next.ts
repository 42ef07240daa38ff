/** The task to open when one is done: the one that stood below it, then what is above; null when nothing is left. */
export function nextTask(before: readonly string[], now: readonly string[], done: string): string | null {
  const at = before.indexOf(done);
  const inOrder = [...before.slice(at + 1), ...before.slice(0, Math.max(at, 0)), ...now];
  return inOrder.find((id) => id !== done && now.includes(id)) ?? null;
}

type Claimed = { id: string; claim: { by: object | null; own: boolean } };

/** 认领: what a colleague has taken is not what one is led to next. */
export const notTaken = (tasks: readonly Claimed[]): string[] =>
  tasks.filter(({ claim }) => claim.by === null || claim.own).map(({ id }) => id);
