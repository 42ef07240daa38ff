import type { Transaction } from '@onesource/db/client';
import type { Ctx } from '../../foundation/context.ts';
import { conflict } from '../../foundation/errors.ts';
import { loadPerson, soleHolderOf } from './queries.ts';
import { refused } from './refusals.ts';
import { decidePerson, type PersonCommand } from './rules/people.ts';
import { personStateOf } from './view.ts';

/**
 * Decides a command on a person as they stand, and writes nothing.
 *
 * @throws ApiError `forbidden`, `not_found`, `conflict`, or the code of the rule that refuses
 */
export async function decideOn(
  tx: Transaction,
  ctx: Pick<Ctx, 'actor' | 'policy'>,
  { id, version }: { id: string; version: number },
  command: PersonCommand,
) {
  const row = await loadPerson(tx, id, ctx.actor);
  if (row.user.version !== version) throw conflict();
  const person = personStateOf(row);
  const decision = decidePerson(person, command, ctx.actor, await soleHolderOf(tx, person), ctx.policy);
  if (!decision.ok) throw refused(decision);
  return { row, person, decision };
}
