import type { Decider, Route } from '../law/settings/requests.ts';

/** Roles in which a department's people ask for what it needs (PD-32: 经授权的公务人员). */
export const askingRoles = ['official', 'registrar', 'reviewer'] as const;

/**
 * SH-16: the department that answers for the data in the provider's place; null where none is named. House: whoever asks
 * does not decide on it, so then the provider does.
 */
export const responsibleFor = (
  { departmentId, responsibleId = null }: { departmentId: string; responsibleId?: string | null },
  consumerId: string,
): string | null => (responsibleId === departmentId || responsibleId === consumerId ? null : responsibleId);

/** Those who decide by a route: 责任部门 is the provider where no other department answers for the data (SH-16). */
const decidersOf = (by: readonly Decider[], answeredByOther: boolean): Decider[] => [
  ...new Set(by.map((decider) => (decider === 'responsible' && !answeredByOther ? 'provider' : decider))),
];

/** Who is asked: those who decide, and the provider where nobody does. */
export const askedFor = <By extends Decider>(deciders: readonly By[]): readonly (By | 'provider')[] =>
  deciders.length > 0 ? deciders : ['provider'];

/** Those who decide on what goes this way when it is not granted at once; nobody where it is filed or negotiated. */
export function decidersBy(route: Route, answeredByOther: boolean): Decider[] {
  if (route.kind === 'decided') return decidersOf(route.by, answeredByOther);
  return route.kind === 'platform' ? decidersOf(route.otherwise, answeredByOther) : [];
}
