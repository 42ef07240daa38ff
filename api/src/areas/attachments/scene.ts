import { expect } from 'vitest';
import type { AreaScene, Stage, Tried } from '../../running/robustness/stage.ts';
import { upload } from './testing.ts';

async function attachment({ world, asker }: Stage): Promise<Tried> {
  const { status, body } = await upload(world, asker);
  expect(status, JSON.stringify(body)).toBe(201);
  return { id: body.id, who: asker, version: async () => 1 };
}

export const attachmentScene: AreaScene = (stage, { path }) =>
  path.startsWith('/api/attachments/') ? attachment(stage) : null;
