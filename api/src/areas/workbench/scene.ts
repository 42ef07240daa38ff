import type { AreaScene } from '../../running/robustness/stage.ts';

/** What is followed goes by its own id. */
export const workbenchScene: AreaScene = ({ asker, resource }, { path }) =>
  path.startsWith('/api/workbench/follows')
    ? Promise.resolve({
        id: resource.id,
        who: asker,
        version: async () => 1,
        said: { type: 'resource', id: resource.id },
      })
    : null;
