import type { Transaction } from '@onesource/db/client';
import { tasks } from '@onesource/db/schema/inbox';
import type { Role, SubjectType, TaskKind } from '@onesource/db/vocabulary';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { mailTasks } from './mailing/mail.ts';
import { pushTodos } from './push.ts';
import { isNotice } from './rules/notices.ts';

/** Work that a state asks for, from whoever holds `role` in the department, or from one person alone. */
export type Wanted = {
  kind: TaskKind;
  departmentId: string;
  role: Role;
  assigneeId?: string | null;
  /** ISO date of the last day, null when there is none. */
  dueOn?: string | null;
};

/**
 * Makes the open tasks of a subject those its new state asks for: closes the others, opens what is missing,
 * moves the day or the person where they changed. Called in the command's transaction; calling it again changes nothing.
 * What `stands` is left as it is: notices that the step does not overtake.
 */
export async function syncTasks(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'newId' | 'outbox'> & { actor: { id: string | null } },
  subject: { type: SubjectType; id: string; title: string },
  wanted: readonly Wanted[],
  stands: (kind: TaskKind) => boolean = () => false,
): Promise<void> {
  const now = ctx.clock();
  const open = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.subjectId, subject.id), eq(tasks.subjectType, subject.type), isNull(tasks.doneAt)));
  const same = (task: (typeof open)[number], want: Wanted) =>
    task.kind === want.kind && task.departmentId === want.departmentId && task.role === want.role;

  const over = open.filter((task) => !stands(task.kind) && !wanted.some((want) => same(task, want)));
  if (over.length > 0)
    await tx
      .update(tasks)
      .set({ doneAt: now, doneById: ctx.actor.id })
      .where(
        inArray(
          tasks.id,
          over.map(({ id }) => id),
        ),
      );
  const opened: { id: string; kind: TaskKind }[] = [];
  const changed: { id: string; kind: TaskKind }[] = [...over];

  for (const want of wanted) {
    const existing = open.find((task) => same(task, want));
    const [dueOn, assigneeId] = [want.dueOn ?? null, want.assigneeId ?? null];
    if (!existing) {
      const id = ctx.newId();
      await tx.insert(tasks).values({
        id,
        kind: want.kind,
        subjectType: subject.type,
        subjectId: subject.id,
        departmentId: want.departmentId,
        role: want.role,
        assigneeId,
        title: subject.title,
        createdAt: now,
        dueOn,
      });
      opened.push({ id, kind: want.kind });
    } else if (existing.dueOn !== dueOn || existing.assigneeId !== assigneeId || existing.title !== subject.title) {
      await tx
        .update(tasks)
        .set({ dueOn, assigneeId, title: subject.title, ...(existing.dueOn !== dueOn && unreminded) })
        .where(eq(tasks.id, existing.id));
      changed.push(existing);
    }
  }
  await mailTasks(tx, ctx, opened);
  await pushTodos(tx, ctx, [...changed, ...opened]);
}

/** Gives the open work of that kind about a subject another last day. */
export async function moveDay(
  tx: Transaction,
  ctx: Parameters<typeof pushTodos>[1],
  { subjectId, kind }: { subjectId: string; kind: TaskKind },
  dueOn: string,
): Promise<void> {
  const dated = await tx
    .update(tasks)
    .set({ dueOn, ...unreminded })
    .where(and(eq(tasks.subjectId, subjectId), eq(tasks.kind, kind), isNull(tasks.doneAt)))
    .returning({ id: tasks.id, kind: tasks.kind });
  await pushTodos(tx, ctx, dated);
}

/** Rule 13 (house): of another day one is reminded anew. */
const unreminded = { remindedAt: null, remindedLeft: null } as const;

/**
 * Puts a notice into the inbox of a department, or of one person of it: it stays beside whatever else the subject asks for
 * until it is acknowledged or the subject moves on. Given again while it is unread it stands where new ones do, and no mail
 * goes out anew; work that is given so keeps its place, and of another day one is reminded anew.
 */
export async function giveNotice(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'newId' | 'outbox'>,
  subject: { type: SubjectType; id: string; title: string },
  { kind, departmentId, role, assigneeId = null, dueOn = null }: Wanted,
): Promise<void> {
  const { type: subjectType, id: subjectId, title } = subject;
  const id = ctx.newId();
  const createdAt = ctx.clock();
  const ofSameDay = sql`${tasks.dueOn} is not distinct from excluded.due_on`;
  const [given] = await tx
    .insert(tasks)
    .values({
      id,
      kind,
      subjectType,
      subjectId,
      departmentId,
      role,
      assigneeId,
      title,
      createdAt,
      dueOn,
    })
    .onConflictDoUpdate({
      target: [tasks.subjectId, tasks.kind, tasks.departmentId, tasks.role],
      targetWhere: isNull(tasks.doneAt),
      set: {
        title,
        dueOn,
        assigneeId,
        ...(isNotice(kind) && { createdAt }),
        remindedAt: sql`case when ${ofSameDay} then ${tasks.remindedAt} end`,
        remindedLeft: sql`case when ${ofSameDay} then ${tasks.remindedLeft} end`,
      },
    })
    .returning({ id: tasks.id });
  // Whoever was written to of one that is still unread is not written to again
  if (given) await pushTodos(tx, ctx, [{ id: given.id, kind }]);
  if (given?.id === id) await mailTasks(tx, ctx, [{ id, kind }]);
}

/**
 * What follows upon a step: the work that the new state asks for, and who is told. What `stands` is left as it is.
 * Called in the command's transaction.
 */
export async function follow(
  tx: Transaction,
  ctx: Pick<Ctx, 'clock' | 'newId' | 'outbox'> & { actor: { id: string | null } },
  subject: { type: SubjectType; id: string; title: string },
  {
    wanted,
    told = [],
    stands,
  }: { wanted: readonly Wanted[]; told?: readonly Wanted[]; stands?: (kind: TaskKind) => boolean },
): Promise<void> {
  await syncTasks(tx, ctx, subject, wanted, stands);
  for (const notice of told) await giveNotice(tx, ctx, subject, notice);
}

/** Notices about a subject of these kinds, which something later has overtaken, are taken from the inboxes. */
export async function overtakeNotices(
  tx: Transaction,
  ctx: Parameters<typeof pushTodos>[1] & Pick<Ctx, 'clock'> & { actor: { id: string | null } },
  { type, id }: { type: SubjectType; id: string },
  kinds: readonly TaskKind[],
): Promise<void> {
  const over = await tx
    .update(tasks)
    .set({ doneAt: ctx.clock(), doneById: ctx.actor.id })
    .where(
      and(eq(tasks.subjectType, type), eq(tasks.subjectId, id), inArray(tasks.kind, [...kinds]), isNull(tasks.doneAt)),
    )
    .returning({ id: tasks.id, kind: tasks.kind });
  await pushTodos(tx, ctx, over);
}
