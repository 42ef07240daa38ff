import { sessions } from '@onesource/db/schema/session';
import type { AreaScene } from '../../running/robustness/stage.ts';

/** One more sign-in of the one who asks, to be ended. */
export const sessionScene: AreaScene = ({ world, asker }, { path }) => {
  if (!path.startsWith('/api/session/')) return null;
  return (async () => {
    const id = world.deps.newId();
    const createdAt = world.deps.clock();
    await world.db
      .insert(sessions)
      .values({ id, userId: asker.id, createdAt, expiresAt: new Date(createdAt.getTime() + 3_600_000) });
    return { id, who: asker, version: async () => 1 };
  })();
};
