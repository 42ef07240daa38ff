import { discrepancies } from '@onesource/db/schema/discrepancy';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

async function doubt({ world, asker, known, lead }: Stage, action: string): Promise<Tried> {
  const { resourceId, itemIds } = known();
  const said = { resourceId, itemIds, found: '张珊', expected: '张姗' };
  const reported = await world.post(asker, '/api/discrepancies', said);
  expect(reported.status, JSON.stringify(reported.body)).toBe(201);
  const { id } = reported.body;
  // The walk's profile lets both agree first; another would have the collector answer
  if (action === 'answer')
    await world.db.update(discrepancies).set({ status: 'reported' }).where(eq(discrepancies.id, id));
  // What is rated was answered before
  if (action === 'rate')
    await world.db
      .update(discrepancies)
      .set({ status: 'upheld', closedBy: 'collector', closedAt: world.deps.clock() })
      .where(eq(discrepancies.id, id));
  const found = await lead(discrepancies, id, { base: `/api/discrepancies/${id}` }, { settle: ['fail'] }, action);
  if (action !== 'transfer') return found;
  const other = await world.department();
  await world.person(other, 'reviewer');
  return { ...found, said: { departmentId: other.id } };
}

export const discrepancyScene: AreaScene = (stage, { path }, action) =>
  path.startsWith('/api/discrepancies/') ? doubt(stage, action) : null;
