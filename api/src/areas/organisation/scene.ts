import { departments, users } from '@onesource/db/schema/organisation';
import { secondFactors } from '@onesource/db/schema/session';
import { eq } from 'drizzle-orm';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

async function person({ world, authority, asker, tried }: Stage, action: string): Promise<Tried> {
  const { id } = await world.person(authority, 'official');
  const now = world.deps.clock();
  if (action === 'reset-second-factor')
    await world.db.insert(secondFactors).values({ userId: id, secret: 'AAAA', createdAt: now, confirmedAt: now });
  if (action === 'confirm-reset' || action === 'decline-reset')
    await world.db
      .update(users)
      .set({ resetKind: 'password', resetAskedById: id, resetAskedAt: now })
      .where(eq(users.id, id));
  if (action === 'enable') await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, id));
  return tried(users, id, asker);
}

async function department({ world, authority, asker, tried }: Stage): Promise<Tried> {
  return tried(departments, (await world.department('internal_unit', { parent: authority })).id, asker);
}

async function phrase({ world, reviewer }: Stage): Promise<Tried> {
  const kept = await world.post(reviewer, '/api/phrases', { text: `常用语${crypto.randomUUID()}` });
  return { id: kept.body.items.at(-1).id, who: reviewer, version: async () => 1 };
}

export const organisationScene: AreaScene = (stage, { path }, action) => {
  if (path.startsWith('/api/users/')) return person(stage, action);
  if (path.startsWith('/api/phrases')) return phrase(stage);
  return path.startsWith('/api/departments/') ? department(stage) : null;
};
