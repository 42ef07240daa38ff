import { departments, users } from '@onesource/db/schema/organisation';
import { eq } from 'drizzle-orm';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

async function person({ world, authority, asker, tried }: Stage, action: string): Promise<Tried> {
  const { id } = await world.person(authority, 'official');
  if (action === 'enable') await world.db.update(users).set({ disabledAt: world.deps.clock() }).where(eq(users.id, id));
  return tried(users, id, asker);
}

async function department({ world, authority, asker, tried }: Stage): Promise<Tried> {
  return tried(departments, (await world.department('internal_unit', { parent: authority })).id, asker);
}

export const organisationScene: AreaScene = (stage, { path }, action) => {
  if (path.startsWith('/api/users/')) return person(stage, action);
  return path.startsWith('/api/departments/') ? department(stage) : null;
};
