import type { Transaction } from '@onesource/db/client';
import { departments } from '@onesource/db/schema/organisation';
import { and, arrayContains, eq, isNull, lte, max, ne, sql } from 'drizzle-orm';
import * as audit from '../../foundation/audit.ts';
import type { Ctx } from '../../foundation/context.ts';
import { conflict } from '../../foundation/errors.ts';
import type { AddDepartmentInput, ChangeDepartmentInput } from './inputs.ts';
import { loadDepartment, occupancyOf } from './queries.ts';
import { refused } from './refusals.ts';
import { decideAddDepartment, decideChangeDepartment } from './rules/departments.ts';
import { refuse } from './rules/managing.ts';
import { inTurn } from './turn.ts';
import { departmentView, unitOf } from './view.ts';

/** Sub-items of class 3 have three digits. */
const highestNumber = 999;

/** @throws ApiError `forbidden`, `not_found` for an unknown parent, or the code of the rule that refuses */
export async function addDepartment(ctx: Ctx, input: AddDepartmentInput) {
  return inTurn(ctx, async (tx) => {
    const parent = input.parentId === null ? null : await loadDepartment(tx, input.parentId);
    const decision = decideAddDepartment(parent && unitOf(parent), input.kind, ctx.actor);
    if (!decision.ok) throw refused(decision);
    await requireFreeName(tx, input.name, parent?.id ?? null);

    const id = ctx.newId();
    await tx.insert(departments).values({
      id,
      name: input.name,
      shortName: input.shortName,
      nameEn: input.nameEn || null,
      kind: input.kind,
      parentId: parent?.id ?? null,
      path: [...(parent?.path ?? []), id],
      number: await nextNumber(tx),
      creditCode: input.creditCode || null,
      createdAt: ctx.clock(),
    });
    await audit.record(tx, ctx, { action: 'department.add', subject: { type: 'department', id }, detail: input });
    return departmentView(await loadDepartment(tx, id), 0, ctx.actor);
  });
}

/** @throws ApiError `forbidden`, `not_found`, `conflict`, or the code of the rule that refuses */
export async function changeDepartment(ctx: Ctx, id: string, { version, ...wanted }: ChangeDepartmentInput) {
  return inTurn(ctx, async (tx) => {
    // Whoever files something to it this very moment is waited for, and counted
    if (wanted.disabled)
      await tx.select({ id: departments.id }).from(departments).where(eq(departments.id, id)).for('update');
    const row = await loadDepartment(tx, id);
    if (row.version !== version) throw conflict();
    const parentId = wanted.parentId === undefined ? row.parentId : wanted.parentId;
    const parent = parentId === null ? null : await loadDepartment(tx, parentId);
    const kind = wanted.kind ?? row.kind;
    const disabled = wanted.disabled ?? row.disabledAt !== null;
    const occupancy = await occupancyOf(tx, id, ctx.areas);
    const change = { kind, disabled, parent: parent && unitOf(parent) };
    const decision = decideChangeDepartment(unitOf(row), change, ctx, occupancy);
    if (!decision.ok) throw refused(decision);
    const name = wanted.name ?? row.name;
    await requireFreeName(tx, name, parent?.id ?? null, id);

    const written = await tx
      .update(departments)
      .set({
        name,
        kind,
        shortName: wanted.shortName,
        nameEn: wanted.nameEn === undefined ? undefined : wanted.nameEn || null,
        creditCode: wanted.creditCode === undefined ? undefined : wanted.creditCode || null,
        sort: wanted.sort,
        parentId: parent?.id ?? null,
        disabledAt: disabled ? (row.disabledAt ?? ctx.clock()) : null,
        version: version + 1,
      })
      .where(and(eq(departments.id, id), eq(departments.version, version)))
      .returning({ id: departments.id });
    if (written.length === 0) throw conflict();
    if ((parent?.id ?? null) !== row.parentId) {
      await replant(tx, id, parent?.path ?? []);
      for (const { follows } of ctx.areas) await follows?.moved?.(tx, ctx, { id, pathBefore: row.path });
    }
    if (name !== row.name) for (const { follows } of ctx.areas) await follows?.renamed?.(tx, id);
    await audit.record(tx, ctx, {
      action: 'department.edit',
      subject: { type: 'department', id },
      detail: { ...wanted, before: { name: row.name, kind: row.kind, parentId: row.parentId } },
    });
    return departmentView(await loadDepartment(tx, id), occupancy.enabledPeople, ctx.actor);
  });
}

/** Hangs the department and all below it under another path. */
async function replant(tx: Transaction, id: string, parentPath: readonly string[]): Promise<void> {
  const above = sql`array[${sql.join(
    parentPath.map((ancestor) => sql`${ancestor}`),
    sql`, `,
  )}]::uuid[]`;
  await tx
    .update(departments)
    .set({ path: sql`${above} || ${departments.path}[array_position(${departments.path}, ${id}::uuid):]` })
    .where(arrayContains(departments.path, [id]));
}

async function requireFreeName(tx: Transaction, name: string, parentId: string | null, exceptId?: string) {
  const siblings = parentId === null ? isNull(departments.parentId) : eq(departments.parentId, parentId);
  const others = exceptId ? ne(departments.id, exceptId) : undefined;
  if ((await tx.$count(departments, and(siblings, others, eq(departments.name, name)))) > 0)
    throw refused(refuse('name_taken', 'name'));
}

/** Departments are never deleted, so the number after the highest was never anybody's. */
async function nextNumber(tx: Transaction): Promise<number> {
  const [row] = await tx
    .select({ highest: max(departments.number) })
    .from(departments)
    .where(lte(departments.number, highestNumber));
  const next = (row?.highest ?? 0) + 1;
  if (next > highestNumber) throw refused(refuse('numbers_used_up'));
  return next;
}
