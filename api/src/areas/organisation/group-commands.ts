import type { Transaction } from '@onesource/db/client';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { ApiError, conflict, statusOf } from '../../foundation/errors.ts';
import { decideOn } from './deciding.ts';
import type { ChangePeopleInput } from './inputs.ts';
import { type Drawn, drawPasswords, mailedTo } from './mailed-passwords.ts';
import { carryOut, shut } from './people-commands.ts';
import { loadPeople, requireManager } from './queries.ts';
import { resetNow } from './resets.ts';
import { commandFor, type GroupChange, type GroupOutcome, groupOutcomes } from './rules/group.ts';
import { needsSecondWord } from './rules/managing.ts';
import { decidePerson, type PersonCommand } from './rules/people.ts';
import { inTurn } from './turn.ts';
import { personStateOf } from './view.ts';

type Record = { id: string; version: number };
/** What becomes of one person; `code` says why where the answer is no. Whom the actor may not know of has no name. */
type Reported = { id: string; account: string; name: string; outcome: GroupOutcome; code: string | null };

/**
 * 批量办理: does to each of several people what would be done to them alone, under the same rules, one after another in the
 * order given, so that the last holder of a post keeps it. What a rule refuses of one holds nobody else up: the answer
 * says of each what became of them, and a refusal stands in the audit log as a refusal does. One-time passwords go by mail
 * or are answered once, as of a single person.
 *
 * @throws ApiError `forbidden` for who manages nobody
 */
export async function changePeople(ctx: Ctx, { people, change }: ChangePeopleInput) {
  requireManager(ctx.actor);
  const drawn = change.type === 'reset-password' ? await drawFor(ctx, people) : new Map<string, Drawn>();
  let done = false;
  const reported = await inTurn(ctx, async (tx) => {
    const lines: (Reported & { mailedTo: string | null })[] = [];
    for (const record of people) lines.push(await changeOne(tx, ctx, record, change, drawn));
    done = true;
    return lines;
  });
  const counts = groupOutcomes.map(
    (word) => [word, reported.filter(({ outcome }) => outcome === word).length] as const,
  );
  return {
    counts: Object.fromEntries(counts) as { [Outcome in GroupOutcome]: number },
    people: reported.map((line) => {
      const shown = done && line.outcome === 'done' && line.mailedTo === null;
      return { ...line, oneTimePassword: shown ? (drawn.get(line.id)?.password ?? null) : null };
    }),
  };
}

/** Passwords for those whose reset would be done at once, as they stand before the organisation is held. */
async function drawFor(ctx: Ctx, records: readonly Record[]): Promise<Map<string, Drawn>> {
  const rows = await loadPeople(
    ctx.db,
    records.map(({ id }) => id),
    ctx.actor,
  );
  const reset = rows.filter((row) => {
    const person = personStateOf(row);
    return !needsSecondWord(person) && decidePerson(person, { type: 'reset-password' }, ctx.actor, [], ctx.policy).ok;
  });
  return drawPasswords(
    ctx,
    reset.map(({ user }) => ({ key: user.id, email: user.email })),
  );
}

async function changeOne(
  tx: Transaction,
  ctx: Ctx,
  record: Record,
  change: GroupChange,
  drawn: ReadonlyMap<string, Drawn>,
): Promise<Reported & { mailedTo: string | null }> {
  const [row] = await loadPeople(tx, [record.id], ctx.actor);
  const { id } = record;
  const { account, name } = row?.user ?? { account: '', name: '' };
  const as = (outcome: GroupOutcome, code: string | null = null) => ({ id, account, name, outcome, code });
  const said = async (code: string) => {
    const detail = { asked: change, status: statusOf(code), code };
    await audit.record(tx, ctx, { action: 'refused', subject: { type: 'user', id }, detail, result: 'refused' });
    return { ...as('refused', code), mailedTo: null };
  };
  if (!row) return said('not_found');
  const command = commandFor(personStateOf(row), change);
  if (command === null) return { ...as('unchanged'), mailedTo: null };
  const code = await refusalOf(tx, ctx, record, command);
  if (code !== null) return said(code);
  if (command.type !== 'reset-password') {
    await (command.type === 'disable' ? shut(tx, ctx, record) : carryOut(tx, ctx, record, command, written(command)));
    return { ...as('done'), mailedTo: null };
  }
  const password = drawn.get(id);
  // To be reset at once only since it was looked at before
  if (!password && !needsSecondWord(personStateOf(row))) throw conflict();
  const reset = await resetNow(tx, ctx, record, 'password', password?.hash ?? null);
  return 'status' in reset
    ? { ...as('awaiting_second'), mailedTo: null }
    : { ...as('done'), mailedTo: mailedTo(ctx, reset) };
}

/** Why the command is not for this person, found out before anything is written; null when it is. */
async function refusalOf(tx: Transaction, ctx: Ctx, record: Record, command: PersonCommand): Promise<string | null> {
  try {
    await decideOn(tx, ctx, record, command);
    return null;
  } catch (error) {
    if (error instanceof ApiError) return error.code;
    throw error;
  }
}

const written = ({ type }: PersonCommand) => (type === 'enable' ? { disabledAt: null } : {});
