import type { AreaScene } from '../../running/robustness/stage.ts';

/** A list that the text in force has, which is no record of anybody's. */
export const compiledScene: AreaScene = (stage, { path }) =>
  path.startsWith('/api/lists/') ? Promise.resolve({ id: 'shared', who: stage.asker, version: async () => 1 }) : null;
