import { tasks } from '@onesource/db/schema/inbox';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';

async function task({ world, authority, asker }: Stage, over: Partial<typeof tasks.$inferInsert>): Promise<Tried> {
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
    ...over,
  });
  return { id, who: asker, version: async () => 1 };
}

const own = async ({ asker }: Stage): Promise<Tried> => ({ id: asker.id, who: asker, version: async () => 1 });
const taken = ({ asker }: Stage) => ({ claimedById: asker.id, claimedUntil: '2999-12-31' });

export const inboxScene: AreaScene = (stage, { path }) => {
  if (!path.startsWith('/api/inbox/')) return null;
  if (path.startsWith('/api/inbox/substitution')) return own(stage);
  if (path.endsWith('/note-lateness')) return task(stage, { kind: 'decide_request', dueOn: '2020-01-02' });
  if (path.endsWith('/claim')) return task(stage, { kind: 'decide_request' });
  return path.endsWith('/release') ? task(stage, { kind: 'decide_request', ...taken(stage) }) : task(stage, {});
};
