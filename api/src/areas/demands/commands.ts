import type { Transaction } from '@onesource/db/client';
import { demandSignatures, demands } from '@onesource/db/schema/demands/demands';
import { directoryEntries } from '@onesource/db/schema/directory';
import { departments } from '@onesource/db/schema/organisation';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { may } from '../../access/abilities.ts';
import { withinScope } from '../../access/visibility.ts';
import { happen, type Kept, type Reading, runCommand } from '../../cases/commands.ts';
import { answerOf, refuse } from '../../cases/decision.ts';
import { nextNumber, openCases } from '../../cases/store.ts';
import type { Ctx } from '../../foundation/context.ts';
import { transact } from '../../foundation/transact.ts';
import { dayOf } from '../../law/calendar/working-days.ts';
import { settingValue } from '../../law/setting.ts';
import { follow } from '../inbox/tasks.ts';
import { authorityPath, governmentsAbove, officesOf, seatsOf } from '../organisation/offices.ts';
import { type Government, levelOf } from '../requests/rules/level.ts';
import type { DemandCommand, fileInput } from './inputs.ts';
import { demandDetail } from './queries.ts';
import { decide, decideFile, type Named } from './rules/decide.ts';
import { type DemandEvent, type DemandState, evolveOn } from './rules/state.ts';
import { noticesFor, stands, tasksFor } from './rules/tasks.ts';
import { type DemandRow, loadDemand, saveDemand, stateOf } from './store.ts';
import type { DemandView } from './view.ts';

/**
 * Files what the directory does not hold: `POST /api/demands`.
 *
 * @throws ApiError a rule's refusal
 */
export const fileDemand = (ctx: Ctx, said: z.output<typeof fileInput>) =>
  transact(ctx, async (tx) => {
    const { title, wantedFromId, neededBy } = said;
    const items = [...new Set(said.items)];
    const now = ctx.clock();
    const filed = decideFile(said, ctx.actor, { ...ctx, now });
    if (!filed.ok) throw answerOf(filed);
    if (wantedFromId !== null) await requireDepartment(tx, wantedFromId);
    const id = ctx.newId();
    const { departmentId } = ctx.actor;
    const number = await nextNumber(tx, 'XQ', now);
    await openCases(tx, [{ id, kind: 'demand', number, departmentId, openedAt: now }]);
    await tx.insert(demands).values({
      id,
      departmentId,
      title,
      items,
      wantedFromId,
      neededBy,
      status: 'filed',
      filedAt: now,
      version: 0,
    });
    const row = { ...(await loadDemand(tx, id)), named: null };
    await happen(demandCases(), tx, ctx, row, filed.events, { action: 'file' });
    return demandDetail({ ...ctx, db: tx }, id);
  });

async function requireDepartment(tx: Transaction, id: string): Promise<void> {
  const [known] = await tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.id, id), isNull(departments.disabledAt)));
  if (!known) throw answerOf(refuse('unknown_department', 'wantedFromId'));
}

/** @throws ApiError as `runCommand` */
export const commandDemand = (ctx: Ctx, id: string, version: number | null, command: DemandCommand) =>
  runCommand(demandCases(command.type === 'register' ? command.resourceId : null), ctx, id, version, command);

/** A demand as it is read for a command, with the entry of the directory that the command names. */
type Row = DemandRow & { named: Named | null };

/** 共享需求 as the loop of commands keeps them; `namedId`: the entry that a command names. */
export const demandCases = (
  namedId: string | null = null,
): Kept<Row, DemandState & Pick<Row, 'named'>, DemandEvent, DemandCommand, DemandView> => ({
  kind: 'demand',
  said: 'message_sent',
  load: async (db, id) => ({
    ...(await loadDemand(db, id)),
    named: namedId === null ? null : await entryOf(db, namedId, id),
  }),
  at: ({ demand }) => demand,
  filedAt: ({ demand }) => demand.filedAt,
  mayRead: (_, actor) => may(actor, 'see_demands'),
  stateOf: (row) => ({ ...stateOf(row), named: row.named }),
  decide: ({ named, ...demand }, command, ctx) =>
    decide(demand, command, ctx.actor, { ...ctx, now: ctx.clock(), named }),
  evolve: ({ named, ...demand }, event, now) => ({ ...evolveOn(demand, event, dayOf(now)), named }),
  save: saveDemand,
  async follow(tx, ctx, row, after, events) {
    const { demand } = row;
    const [authorityId = null] = await officesOf(tx, 'authority');
    if (events.some(({ type }) => type === 'routed' || type === 'transferred'))
      await requireReviewer(tx, after.holderId);
    const before = stateOf(row);
    const told = noticesFor(events, before, after, {
      authorityId,
      actorId: ctx.actor.id,
      aboveId: reportsUp(ctx.policy) ? await aboveOf(tx, after.holderId) : null,
    });
    await follow(
      tx,
      ctx,
      { type: 'demand', id: demand.id, title: demand.title },
      { wanted: tasksFor(after, authorityId), told, stands },
    );
  },
  view: demandDetail,
});

/** The published entry of that id, and who of those that need it is outside its scope. */
async function entryOf(db: Reading['db'], id: string, demandId: string): Promise<Named | null> {
  const [entry] = await db
    .select({
      id: directoryEntries.resourceId,
      departmentId: directoryEntries.departmentId,
      shareType: directoryEntries.shareType,
      scope: directoryEntries.scope,
    })
    .from(directoryEntries)
    .where(eq(directoryEntries.resourceId, id));
  if (!entry) return null;
  const signing = await db
    .select({ id: departments.id, departmentPath: departments.path })
    .from(demandSignatures)
    .innerJoin(departments, eq(departments.id, demandSignatures.departmentId))
    .where(and(eq(demandSignatures.demandId, demandId), isNull(demandSignatures.leftAt)));
  const { scope, ...named } = entry;
  return { ...named, leavesOut: signing.filter((unit) => !withinScope({ scope }, unit)).map((unit) => unit.id) };
}

/** DG-7: whether what is not provided is reported to the body above. */
const reportsUp = ({ inability }: Ctx['policy']): boolean => settingValue(inability)?.to === 'superior';

/** Where somebody sits above a department to whom that is reported; null where nobody does. */
async function aboveOf(tx: Transaction, departmentId: string | null): Promise<string | null> {
  if (departmentId === null) return null;
  const [above] = await tx
    .select({
      path: departments.path,
      authority: sql<string[]>`${authorityPath}`,
      governments: sql<Government[]>`${governmentsAbove(departments.path)}`,
    })
    .from(departments)
    .where(eq(departments.id, departmentId));
  return above ? levelOf({ ...above, provider: above.path, consumer: above.path }, above.governments) : null;
}

/** What is passed on is passed to where somebody answers. */
async function requireReviewer(tx: Transaction, departmentId: string | null): Promise<void> {
  if (departmentId === null || !(await seatsOf(tx, 'reviewer')).includes(departmentId))
    throw answerOf(refuse('nobody_answers_there', 'departmentId'));
}
