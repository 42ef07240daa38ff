import type { Database } from '@onesource/db/client';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { loadData } from '../datasets/commands.ts';
import { demoDatasets } from '../datasets/demo-rows.ts';
import { againstProviding } from '../datasets/rules/providing.ts';
import { datasetOf } from '../datasets/store.ts';
import { publishedResource } from '../directory/queries.ts';
import { setRules } from './commands.ts';
import { faultyDatasets, faultyRows } from './demo-faults.ts';
import { keepDay } from './grid.ts';
import { propose } from './rules/propose.ts';
import { planOf } from './store.ts';

/** Rows of each. */
const count = 40;
/** How much was wrong with what was sent so many days ago, the first of them first: it gets better. */
const sendings = [
  { days: 14, parts: 4 },
  { days: 7, parts: 2 },
  { days: 0, parts: 1 },
] as const;

/**
 * What a department's data are like that are looked after: sent several times, with less wrong each time, by rules that its
 * registrar ticked. Of the others the first few have rules too. What is there already stays.
 */
export async function keepDemoQuality(db: Database, world: StoryWorld): Promise<void> {
  const fresh: { provider: string; id: string; items: Parameters<typeof faultyRows>[0]; sent: readonly number[] }[] =
    [];
  for (const { provider, resource, sent } of faultyDatasets) {
    const target = await resourceNamed(db, provider, resource);
    if (!target || againstProviding(target.content, world.policy)) continue;
    if ((await datasetOf(db, target.id)) === null) fresh.push({ provider, id: target.id, items: target.items, sent });
  }
  for (const { days, parts } of sendings) {
    const now = daysBefore(world.now, days);
    for (const { provider, id, items, sent } of fresh) {
      if (!sent.includes(days)) continue;
      const ctx = await ctxFor(db, world, `registrar.${provider}`, now);
      const lines = faultyRows(items, count, parts).map((row) => JSON.stringify(row));
      await loadData(ctx, id, 'full', async () => new TextEncoder().encode(lines.join('\n')));
      await tick(db, world, { provider, id, now });
    }
    if (fresh.length > 0) await keepDay(db, now);
  }
  for (const { provider, resource } of demoDatasets.slice(0, 3)) {
    const target = await resourceNamed(db, provider, resource);
    const dataset = target && (await datasetOf(db, target.id));
    if (target && dataset && dataset.currentLoad > 0)
      await tick(db, world, { provider, id: target.id, now: world.now });
  }
  await keepDay(db, world.now);
}

/** Ticks what is proposed and usual, where nothing was ticked yet. */
async function tick(
  db: Database,
  world: StoryWorld,
  { provider, id, now }: { provider: string; id: string; now: Date },
) {
  const { version, rules } = await planOf(db, id);
  if (rules.length > 0 || version > 1) return;
  const ctx = await ctxFor(db, world, `registrar.${provider}`, now);
  const { content } = (await publishedResource({ db }, id)).revision;
  const usual = propose(content.items, content.updateCycle).flatMap((one) => (one.usual ? [one.rule] : []));
  await setRules(ctx, id, { version, rules: usual });
}
