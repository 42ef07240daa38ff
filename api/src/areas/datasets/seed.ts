import type { Database } from '@onesource/db/client';
import { ctxFor, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { loadData, openConditions } from './commands.ts';
import { demoDatasets, demoRows } from './demo-rows.ts';
import { againstProviding } from './rules/providing.ts';
import { beat, registerSender } from './sending/commands.ts';
import { sendersOf } from './sending/store.ts';
import { datasetOf } from './store.ts';

/** Rows of each. */
const count = 40;

/** Programs that send some of them in (SH-24): one that was heard of just now, and speaks once a day; one that fell silent. */
const demoSenders = [
  { provider: 'minzheng', resource: '养老机构基本信息', name: '民政数据前置机', everyMinutes: 1440, heard: 0 },
  { provider: 'shichang', resource: '食品经营许可证信息', name: '食品许可同步程序', everyMinutes: 5, heard: 120 },
] as const;

/** Registers them as their registrars would, and lets them be heard of, so many minutes ago; what is registered stays. */
export async function registerDemoSenders(db: Database, world: StoryWorld): Promise<void> {
  for (const { provider, resource, name, everyMinutes, heard } of demoSenders) {
    const target = await resourceNamed(db, provider, resource);
    if (!target || (await sendersOf(db, target.id)).length > 0) continue;
    const ctx = await ctxFor(db, world, `registrar.${provider}`, new Date(world.now.getTime() - heard * 60_000));
    const { token } = await registerSender(ctx, target.id, { name, everyMinutes });
    if (token !== null) await beat(ctx, token);
  }
}

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
