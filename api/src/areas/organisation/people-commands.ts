import type { Transaction } from '@onesource/db/client';
import { userRoles, users } from '@onesource/db/schema/organisation';
import type { Role } from '@onesource/db/vocabulary';
import { and, eq } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict } from '../../foundation/errors.ts';
import { pushOfPerson } from '../inbox/push.ts';
import { mustBeGood } from '../session/new-password.ts';
import { newOneTimePassword } from '../session/one-time-password.ts';
import { endSessions } from '../session/own-sessions.ts';
import { hashPassword } from '../session/password.ts';
import { oneTime } from '../session/rules/one-time.ts';
import { decideOn } from './deciding.ts';
import type { AddPersonInput, ChangePersonInput, DisableInput } from './inputs.ts';
import { mailedTo, sendPassword } from './mailed-passwords.ts';
import { loadDepartment, loadPerson, requireManager } from './queries.ts';
import { refused } from './refusals.ts';
import { refuse } from './rules/managing.ts';
import { decideAddPerson, type PersonCommand } from './rules/people.ts';
import { givenUp } from './rules/vacancies.ts';
import { handOver } from './succession.ts';
import { inTurn } from './turn.ts';
import { settleVacancies } from './vacancies/settle.ts';
import { type PersonRow, type PersonView, personView, unitOf } from './view.ts';

/**
 * Adds a person with the password given or a one-time password made here. Whoever gave it, it is to be changed at the
 * first sign-in. Where mail is sent and the person has an address it goes there, and is answered to nobody. A repeated
 * command (`Idempotency-Key`) answers no password: it is kept nowhere.
 *
 * @throws ApiError `forbidden`, `not_found` for an unknown department, `account_taken`, or the rule's code
 */
export async function addPerson(ctx: Ctx, { password, roles: wanted, departmentId, ...fields }: AddPersonInput) {
  requireManager(ctx.actor);
  if (password !== undefined) await mustBeGood(password, fields, 'password');
  const oneTimePassword = password === undefined ? newOneTimePassword() : null;
  const passwordHash = await hashPassword(password ?? oneTimePassword ?? '');
  const mailed = oneTimePassword === null ? null : mailedTo(ctx, fields);
  let done = false;
  const person = await inTurn(ctx, async (tx) => {
    const department = await loadDepartment(tx, departmentId);
    const decision = decideAddPerson(unitOf(department), wanted, ctx.actor, ctx.policy);
    if (!decision.ok) throw refused(decision);
    if ((await tx.$count(users, eq(users.account, fields.account))) > 0)
      throw refused(refuse('account_taken', 'account'));

    const id = await insertPerson(
      tx,
      ctx,
      { ...fields, department, roles: decision.roles, passwordHash },
      mailed !== null,
    );
    done = true;
    return personView(await loadPerson(tx, id, ctx.actor), ctx.actor);
  });
  return { ...person, oneTimePassword: done && !mailed ? oneTimePassword : null, mailedTo: mailed };
}

type NewPerson = Pick<AddPersonInput, 'account' | 'name' | 'title' | 'phone' | 'email'> & {
  department: { id: string };
  roles: readonly Role[];
  passwordHash: string;
};

/** Writes a new account, decided upon, and has its one-time password sent where it goes by mail. Gives its id. */
export async function insertPerson(
  tx: Transaction,
  ctx: Ctx,
  { department, roles: held, passwordHash, ...fields }: NewPerson,
  mailed: boolean,
): Promise<string> {
  const id = ctx.newId();
  const now = ctx.clock();
  const account = { id, ...fields, departmentId: department.id, ...oneTime(passwordHash, now), createdAt: now };
  const added = await insertAccount(tx, account, held);
  const detail = { ...fields, departmentId: department.id, roles: held, ...(mailed && { mailed }) };
  await audit.record(tx, ctx, { action: 'user.add', subject: { type: 'user', id }, detail });
  await pushOfPerson(tx, ctx, {
    ...{ id, name: fields.name },
    before: { disabled: true, path: [], roles: [] },
    after: { disabled: false, path: [department.id], roles: held },
  });
  await settleVacancies(tx, ctx, department.id);
  if (mailed && added) await sendPassword(tx, ctx, added);
  return id;
}

/** A new account with what it holds in its department. */
export async function insertAccount(tx: Transaction, account: typeof users.$inferInsert, held: readonly Role[]) {
  const [added] = await tx
    .insert(users)
    .values(account)
    .returning({ id: users.id, email: users.email, oneTimeUntil: users.oneTimeUntil });
  await writeRoles(tx, account.id, account.departmentId, held);
  return added;
}

/** @throws ApiError as `carryOut`, and `not_found` for an unknown department */
export const changePerson = (
  ctx: Ctx,
  id: string,
  { version, departmentId, successorId, ...fields }: ChangePersonInput,
) =>
  inTurn(ctx, async (tx) => {
    const to = departmentId === undefined ? null : unitOf(await loadDepartment(tx, departmentId));
    const command = { type: 'edit', to } as const;
    const detail = await handOver(tx, ctx, { id, version }, command, successorId);
    return carryOut(tx, ctx, { id, version }, command, fields, { detail });
  });

/** Shuts the account, ends its sessions and passes on what it has in hand. @throws ApiError as `carryOut` and `handOver` */
export const disablePerson = (ctx: Ctx, id: string, { version, successorId }: DisableInput) =>
  inTurn(ctx, (tx) => shut(tx, ctx, { id, version }, successorId));

/** The same within a command that is under way. */
export async function shut(
  tx: Transaction,
  ctx: Ctx,
  record: { id: string; version: number },
  successorId?: string | null,
): Promise<PersonView> {
  const command = { type: 'disable' } as const;
  const detail = await handOver(tx, ctx, record, command, successorId);
  const view = await carryOut(tx, ctx, record, command, { disabledAt: ctx.clock() }, { detail });
  await endSessions(tx, ctx, record.id);
  return view;
}

/** @throws ApiError as `carryOut` */
export const enablePerson = (ctx: Ctx, id: string, version: number) =>
  inTurn(ctx, (tx) => carryOut(tx, ctx, { id, version }, { type: 'enable' }, { disabledAt: null }));

/** Gives the person exactly these roles in their department. @throws ApiError as `carryOut` */
export const setRoles = (ctx: Ctx, id: string, version: number, wanted: readonly Role[]) =>
  inTurn(ctx, (tx) => carryOut(tx, ctx, { id, version }, { type: 'set-roles', roles: wanted }, {}));

/**
 * Decides a command on a person and writes what it changes, `set` and the roles.
 *
 * @throws ApiError as `decideOn`
 */
export async function carryOut(
  tx: Transaction,
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  command: PersonCommand,
  /** What it writes, or what is done once it is allowed and gives that. */
  set: Partial<typeof users.$inferInsert> | (() => Promise<Partial<typeof users.$inferInsert>>),
  /** As the audit log has it, where the command's own name says too little. */
  told: { action?: string; detail?: Record<string, unknown> } = {},
) {
  const { row, person, decision } = await decideOn(tx, ctx, { id, version }, command);
  const departmentId = (command.type === 'edit' && command.to?.id) || person.unit.id;
  const written = await tx
    .update(users)
    .set({ ...(typeof set === 'function' ? await set() : set), departmentId, version: version + 1 })
    .where(and(eq(users.id, id), eq(users.version, version)))
    .returning({ id: users.id });
  if (written.length === 0) throw conflict();
  if (departmentId !== person.unit.id || command.type === 'set-roles')
    await writeRoles(tx, id, departmentId, decision.roles);
  const rowAfter = await loadPerson(tx, id, ctx.actor);
  const after = personView(rowAfter, ctx.actor);
  const change = { id, name: after.name, before: standingOf(row), after: standingOf(rowAfter) };
  for (const { follows } of ctx.areas) await follows?.person?.(tx, ctx, change);
  await settleVacancies(tx, ctx, person.unit.id, givenUp(seatOf(row), seatOf(rowAfter)));
  if (departmentId !== person.unit.id) await settleVacancies(tx, ctx, departmentId);
  const detail = {
    account: after.account,
    before: kept(personView(row, ctx.actor)),
    after: kept(after),
    ...told.detail,
  };
  const action = `user.${told.action ?? command.type}`;
  await audit.record(tx, ctx, { action, subject: { type: 'user', id }, detail });
  return after;
}

const standingOf = ({ user, department, roles }: PersonRow) => ({
  disabled: user.disabledAt !== null,
  path: department.path,
  roles: roles.map(({ role }) => role),
});

const seatOf = ({ user, roles }: PersonRow) => ({
  departmentId: user.departmentId,
  disabled: user.disabledAt !== null,
  roles: roles.map(({ role }) => role),
});

/** What the audit log keeps of a person; a password is not among it. */
const kept = ({ name, title, phone, email, department, roles, disabled }: PersonView) => ({
  name,
  title,
  phone,
  email,
  departmentId: department.id,
  roles,
  disabled,
});

async function writeRoles(tx: Transaction, userId: string, departmentId: string, held: readonly Role[]) {
  await tx.delete(userRoles).where(eq(userRoles.userId, userId));
  if (held.length > 0) await tx.insert(userRoles).values(held.map((role) => ({ userId, role, departmentId })));
}
