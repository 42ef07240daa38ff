import type { Database, Transaction } from '@onesource/db/client';
import { users } from '@onesource/db/schema/organisation';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Area, Holder } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { byPinyin } from '../../foundation/order.ts';
import { decideOn } from './deciding.ts';
import { loadPeople, loadPerson } from './queries.ts';
import { refused } from './refusals.ts';
import { refuse } from './rules/managing.ts';
import type { PersonCommand } from './rules/people.ts';
import { decideSuccession, type Need } from './rules/succession.ts';
import { type PersonRow, personStateOf } from './view.ts';

/** How much of each kind somebody has in hand. */
type Counts = { requests: number; demands: number; tasks: number };
type InHand = Counts & { nextDueOn: string | null; needs: Need[] };

/**
 * 工作交接: what somebody has in hand, the day of it that comes first, and who may go on with it.
 *
 * @throws ApiError `forbidden` for who manages nobody, `not_found` for people out of the actor's reach
 */
export async function workInHand(ctx: Ctx, id: string) {
  const person = await loadPerson(ctx.db, id, ctx.actor);
  const { needs, ...held } = await inHandOf(ctx.db, ctx.areas, person);
  const beside = and(eq(users.departmentId, person.department.id), isNull(users.disabledAt), ne(users.id, id));
  const colleagues = await ctx.db
    .select({ id: users.id })
    .from(users)
    .where(beside)
    .orderBy(byPinyin(users.name), asc(users.account));
  const rows = await loadPeople(
    ctx.db,
    colleagues.map((each) => each.id),
    ctx.actor,
  );
  const byId = new Map(rows.map((row) => [row.user.id, row]));
  const may = (row: PersonRow) => decideSuccession(personStateOf(person), personStateOf(row), needs) === null;
  return {
    ...held,
    successors: colleagues
      .flatMap((each) => byId.get(each.id) ?? [])
      .filter(may)
      .map(({ user: { id: successorId, name, account, title } }) => ({ id: successorId, name, account, title })),
  };
}

/**
 * Passes on what somebody has in hand, within the command on them that is under way and before it is done. Gives what the
 * audit log keeps of it beside the command; nothing where no successor is named: then it is for the roles of the department.
 *
 * @throws ApiError as `decideOn`; `not_found` for an unknown successor, `successor_elsewhere`, `successor_lacks_role`
 */
export async function handOver(
  tx: Transaction,
  ctx: Ctx,
  record: { id: string; version: number },
  command: PersonCommand,
  successorId: string | null | undefined,
): Promise<{ handedOver?: { to: { id: string; name: string } } & Counts }> {
  if (!successorId) return {};
  const { row, person } = await decideOn(tx, ctx, record, command);
  const [successor] = await loadPeople(tx, [successorId], ctx.actor);
  if (!successor) throw refused(refuse('successor_elsewhere', 'successorId'));
  const { needs, requests, demands, tasks } = await inHandOf(tx, ctx.areas, row);
  const refusal = decideSuccession(person, personStateOf(successor), needs);
  if (refusal) throw refused(refusal);
  const to = { id: successorId, name: successor.user.name };
  for (const { inHand } of ctx.areas) await inHand?.pass(tx, ctx, holderOf(row), to);
  return { handedOver: { to, requests, demands, tasks } };
}

const holderOf = ({ user, department }: PersonRow): Holder => ({
  id: user.id,
  name: user.name,
  departmentId: department.id,
});

/** One after another: a transaction has one connection. */
async function inHandOf(db: Database | Transaction, areas: readonly Area[], row: PersonRow): Promise<InHand> {
  const all: InHand = { requests: 0, demands: 0, tasks: 0, nextDueOn: null, needs: [] };
  for (const { inHand } of areas) {
    if (!inHand) continue;
    const { count, nextDueOn, needs } = await inHand.of(db, holderOf(row));
    all[inHand.what] += count;
    all.needs.push(...needs);
    if (nextDueOn !== null && (all.nextDueOn === null || nextDueOn < all.nextDueOn)) all.nextDueOn = nextDueOn;
  }
  return all;
}
