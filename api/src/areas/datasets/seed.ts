import type { Database } from '@onesource/db/client';
import { ctxFor, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { loadData, openConditions } from './commands.ts';
import { demoDatasets, demoRows } from './demo-rows.ts';
import { againstProviding } from './rules/providing.ts';
import { datasetOf } from './store.ts';

/** Rows of each. */
const count = 40;

/** Provides them as their registrars would; what is there already stays. */
export async function provideDemoData(db: Database, world: StoryWorld): Promise<void> {
  for (const { provider, resource, conditions } of demoDatasets) {
    const target = await resourceNamed(db, provider, resource);
    if (!target || againstProviding(target.content, world.policy)) continue;
    const dataset = await datasetOf(db, target.id);
    if (dataset !== null && dataset.currentLoad > 0) continue;
    const ctx = await ctxFor(db, world, `registrar.${provider}`, world.now);
    const lines = demoRows(target.items, count).map((row) => JSON.stringify(row));
    await loadData(ctx, target.id, 'full', async () => new TextEncoder().encode(lines.join('\n')));
    if (conditions) await openConditions(ctx, target.id, true);
  }
}
