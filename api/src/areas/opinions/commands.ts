import type { Transaction } from '@onesource/db/client';
import { opinions } from '@onesource/db/schema/opinions/opinions';
import type { OpinionSubject, Role } from '@onesource/db/vocabulary';
import { and, asc, eq, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import { happen, type Kept, runCommand, type Writing } from '../../cases/commands.ts';
import { answerOf, refuse } from '../../cases/decision.ts';
import { lockCase, nextNumber, openCases } from '../../cases/store.ts';
import type { Area } from '../../foundation/area.ts';
import type { Ctx } from '../../foundation/context.ts';
import { forbidden, notFound } from '../../foundation/errors.ts';
import { transact } from '../../foundation/transact.ts';
import { isNotice } from '../inbox/rules/notices.ts';
import { follow } from '../inbox/tasks.ts';
import type { askInput, OpinionCommand } from './inputs.ts';
import { candidate, consulted, lyingBefore, opinionDetail } from './queries.ts';
import { askedAs, refusedAsking } from './rules/asking.ts';
import { decide, stancesOf } from './rules/decide.ts';
import { evolve, type OpinionEvent, type OpinionState } from './rules/state.ts';
import { noticesFor, tasksFor } from './rules/tasks.ts';
import { loadOpinion, type OpinionRow, saveOpinion, stateOf } from './store.ts';
import type { OpinionView } from './view.ts';

/**
 * 征求意见: asks somebody about a case that lies before the actor. The decision waits for no answer.
 *
 * @throws ApiError `not_found` for what does not lie before the actor, or a rule's refusal
 */
export const askOpinion = (ctx: Ctx, { type, subjectId, personId, question }: z.output<typeof askInput>) =>
  transact(ctx, async (tx) => {
    // Whoever decides meanwhile is waited for, and what they leave is asked about no more
    await lockCase(tx, subjectId);
    const [seat, about] = [
      await lyingBefore(tx, ctx, type, subjectId),
      await consulted(tx, ctx.areas, type, subjectId),
    ];
    if (!seat || !about) throw notFound(type);
    const asker = { id: ctx.actor.id, ...seat };
    const person = await candidate(tx, personId);
    const refused = refusedAsking(about, asker, person);
    if (refused) throw answerOf(refused);
    const role = person && askedAs(about, asker, person);
    if (!person || !role) throw forbidden();
    const open = and(
      eq(opinions.subjectId, subjectId),
      eq(opinions.departmentId, seat.departmentId),
      eq(opinions.role, seat.role),
      eq(opinions.personId, personId),
      eq(opinions.status, 'asked'),
    );
    if ((await tx.$count(opinions, open)) > 0) throw answerOf(refuse('opinion_asked_already', 'personId'));
    const [id, now] = [ctx.newId(), ctx.clock()];
    const number = await nextNumber(tx, 'YJ', now);
    await openCases(tx, [{ id, kind: 'opinion', number, departmentId: seat.departmentId, openedAt: now }]);
    await tx.insert(opinions).values({
      id,
      subjectType: type,
      subjectId,
      title: about.title,
      askerId: ctx.actor.id,
      departmentId: seat.departmentId,
      role: seat.role,
      personId,
      personDepartmentId: person.departmentId,
      personRole: role,
      applicantId: about.consumer?.applicantId ?? null,
      question,
      status: 'asked',
      askedAt: now,
      version: 0,
    });
    const row = await loadOpinion(tx, id);
    const told = { action: 'ask', detail: { about: about.number ?? about.title, to: row.person.name } };
    await happen(opinionCases, tx, ctx, row, [{ type: 'asked', to: row.person.name, note: question }], told);
    return opinionDetail({ ...ctx, db: tx }, id);
  });

/** @throws ApiError as `runCommand` */
export const commandOpinion = (ctx: Ctx, id: string, version: number | null, command: OpinionCommand) =>
  runCommand(opinionCases, ctx, id, version, command);

/** 征求意见 as the loop of commands keeps them. */
export const opinionCases: Kept<OpinionRow, OpinionState, OpinionEvent, OpinionCommand, OpinionView> = {
  kind: 'opinion',
  load: loadOpinion,
  at: ({ opinion }) => opinion,
  filedAt: ({ opinion }) => opinion.askedAt,
  mayRead: (row, actor) => stancesOf(stateOf(row), actor).length > 0,
  stateOf,
  decide: (opinion, command, { actor }) => decide(opinion, command, actor),
  evolve,
  save: saveOpinion,
  follow: (tx, ctx, { opinion }, after, events) =>
    follow(
      tx,
      ctx,
      { type: 'opinion', id: opinion.id, title: opinion.title },
      { wanted: tasksFor(after), told: noticesFor(events, after), stands: isNotice },
    ),
  view: opinionDetail,
};

/**
 * Ends what is asked about a case where those who asked do not decide on it any more: called by whoever decided, in the
 * same transaction. `still`: where it lies, or will once it comes back.
 */
export const settleOpinions = (
  tx: Transaction,
  ctx: Writing,
  { type, id }: { type: OpinionSubject; id: string },
  still: readonly { departmentId: string; role: Role }[],
): Promise<void> =>
  end(tx, ctx, and(eq(opinions.subjectId, id), eq(opinions.subjectType, type)), 'needless', ({ opinion }) =>
    still.some(({ departmentId, role }) => departmentId === opinion.departmentId && role === opinion.role),
  );

/** What somebody was asked lapses with their account, their department and the post in which they were: it is theirs alone to answer. */
export const opinionsOfPerson: NonNullable<NonNullable<Area['follows']>['person']> = async (tx, ctx, { id, after }) =>
  end(tx, ctx, eq(opinions.personId, id), 'lapsed', ({ opinion }) => {
    const there = after.path.at(-1) === opinion.personDepartmentId;
    return there && !after.disabled && after.roles.includes(opinion.personRole);
  });

/** Ends open ones, each under its lock; `but` those that go on. */
async function end(
  tx: Transaction,
  ctx: Writing,
  which: SQL | undefined,
  type: 'needless' | 'lapsed',
  but: (row: OpinionRow) => boolean,
): Promise<void> {
  const open = await tx
    .select({ id: opinions.id })
    .from(opinions)
    .where(and(which, eq(opinions.status, 'asked')))
    .orderBy(asc(opinions.id));
  for (const { id } of open) {
    await lockCase(tx, id);
    const row = await loadOpinion(tx, id);
    // The answer may have come first
    if (row.opinion.status === 'asked' && !but(row))
      await happen(opinionCases, tx, ctx, row, [{ type }], { action: type });
  }
}
