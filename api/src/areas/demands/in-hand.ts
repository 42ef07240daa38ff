import { demandSignatures, demands } from '@onesource/db/schema/demands/demands';
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { askingRoles } from '../../access/responsible.ts';
import { appendEvents } from '../../cases/store.ts';
import type { Area, Holder } from '../../foundation/area.ts';
import * as audit from '../../foundation/audit.ts';
import { speaksFor } from './store.ts';

/** Signatures of somebody's department under demands that are not answered, for which they speak. */
const signedBy = ({ id, departmentId }: Holder): SQL | undefined =>
  and(
    speaksFor(id),
    eq(demandSignatures.departmentId, departmentId),
    isNull(demandSignatures.leftAt),
    sql`exists (select from ${demands} where ${demands.id} = ${demandSignatures.demandId}
      and ${inArray(demands.status, ['filed', 'routed'])})`,
  );

/** 工作交接: demands that wait for an answer. The department has signed them; who speaks for it there, and hears of them, passes on. */
export const demandsInHand: NonNullable<Area['inHand']> = {
  what: 'demands',
  async of(db, person) {
    const count = await db.$count(demandSignatures, signedBy(person));
    return { count, nextDueOn: null, needs: count > 0 ? [askingRoles] : [] };
  },
  async pass(tx, ctx, from, to) {
    const passed = await tx
      .update(demandSignatures)
      .set({ handlerId: to.id })
      .where(signedBy(from))
      .returning({ demandId: demandSignatures.demandId });
    const handed = { type: 'handed_over', note: `${from.name} → ${to.name}` };
    for (const { demandId } of passed) {
      await appendEvents(tx, ctx, demandId, [handed]);
      const detail = { from: { id: from.id, name: from.name }, to };
      await audit.record(tx, ctx, { action: 'demand.hand-over', subject: { type: 'demand', id: demandId }, detail });
    }
  },
};
