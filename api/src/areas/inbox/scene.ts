import { tasks } from '@onesource/db/schema/inbox';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

async function task({ world, authority, asker }: Stage): Promise<Tried> {
  const id = world.deps.newId();
  await world.db.insert(tasks).values({
    id,
    kind: 'grant_affected',
    subjectType: 'request',
    subjectId: world.deps.newId(),
    departmentId: authority.id,
    role: 'official',
    title: '某资源',
    createdAt: world.deps.clock(),
  });
  return { id, who: asker, version: async () => 1 };
}

export const inboxScene: AreaScene = (stage, { path }) => (path.startsWith('/api/inbox/') ? task(stage) : null);
