import { filings } from '@onesource/db/schema/filing';
import { eq } from 'drizzle-orm';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

/** A department that has filed nothing yet, and its administrator from above. */
async function filing({ world, provider, reviewer }: Stage): Promise<Tried> {
  const { id } = await world.department('public_institution', { parent: provider });
  const version = async () => (await world.db.select().from(filings).where(eq(filings.departmentId, id)))[0]?.version;
  return { id, who: reviewer, version: async () => (await version()) ?? 0 };
}

export const filingScene: AreaScene = (stage, { path }) =>
  path.startsWith('/api/departments/') && path.includes('/filing') ? filing(stage) : null;
