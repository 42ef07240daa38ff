import type { BatchStanding } from '@onesource/db/vocabulary';
import { stancesOf } from '../../../../access/registrations.ts';
import { type Decision, refuse } from '../../../../cases/decision.ts';
import type { Actor } from '../../../../foundation/context.ts';
import type { PolicyProfile } from '../../../../law/profile.ts';

/** What is done with the entries of a batch together. */
export type BatchAction = 'submit' | 'approve' | 'return';
type Batch = { departmentId: string; actorId: string };
type Person = Pick<Actor, 'id' | 'roles'>;

/** A batch is the business of its department's registrars and reviewers. */
export const mayReadBatch = ({ departmentId }: Pick<Batch, 'departmentId'>, actor: Person): boolean =>
  stancesOf(actor, departmentId).some((stance) => stance === 'registrar' || stance === 'reviewer');

/** The step that an action takes with each entry, and the standings in which an entry is one for it. */
export const stepOf = {
  submit: { stance: 'registrar', of: ['draft', 'mended'] },
  approve: { stance: 'reviewer', of: ['in_review'] },
  return: { stance: 'reviewer', of: ['in_review'] },
} as const satisfies Record<BatchAction, { stance: string; of: readonly BatchStanding[] }>;

const actions = Object.keys(stepOf) as BatchAction[];

/** Why the actor may not begin an action at all; what each entry's own rules refuse, they refuse entry by entry. */
export function mayAct(
  { departmentId, actorId }: Batch,
  action: BatchAction,
  actor: Person,
  { separateReviewer }: Pick<PolicyProfile, 'separateReviewer'>,
): Decision<never> | null {
  const { stance } = stepOf[action];
  if (!stancesOf(actor, departmentId).includes(stance)) return refuse('forbidden');
  // House, after PD-27: whoever brought it in wrote it, and reviews none of it
  return stance === 'reviewer' && actor.id === actorId ? refuse('own_registration', undefined, separateReviewer) : null;
}

/** What the actor may do with a batch now, by how many of its entries stand where. */
export const batchActions = (
  batch: Batch,
  counts: Readonly<Record<BatchStanding, number>>,
  actor: Person,
  policy: Pick<PolicyProfile, 'separateReviewer'>,
): BatchAction[] =>
  actions.filter(
    (action) =>
      mayAct(batch, action, actor, policy) === null && stepOf[action].of.some((standing) => counts[standing] > 0),
  );
