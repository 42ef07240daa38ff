import type { Database } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { pools } from '@onesource/db/schema/quality/pools';
import { eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../../foundation/context.ts';
import { ctxFor, daysBefore, resourceNamed, type StoryWorld } from '../../running/seed/world.ts';
import { loadData } from '../datasets/commands.ts';
import { demoDatasets } from '../datasets/demo-rows.ts';
import { againstProviding } from '../datasets/rules/providing.ts';
import { datasetOf } from '../datasets/store.ts';
import { publishedResource } from '../directory/queries.ts';
import { setRules } from './commands.ts';
import { identifiersOf } from './comparing/rules/pairs.ts';
import { sourcesAt } from './comparing/store.ts';
import { faultyDatasets, faultyRows } from './demo-faults.ts';
import { keepDay } from './grid.ts';
import { addPool } from './pools/commands.ts';
import { demoBeside, demoPools } from './pools/demo-pools.ts';
import { proposal } from './pools/proposing.ts';
import { mostSources, saidBy } from './pools/rules/plan.ts';
import { keepsPools } from './pools/rules/sight.ts';
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

/** Puts them together as whoever keeps pools does; what is there already, or was closed, is not put together again. */
export async function keepDemoPools(db: Database, world: StoryWorld): Promise<void> {
  const ctx = await ctxFor(db, world, 'examiner.authority', world.now);
  if (!keepsPools(ctx.actor, world.policy)) return;
  for (const { sources: named, ...pool } of demoPools) {
    if ((await db.$count(pools, eq(pools.name, pool.name))) > 0) continue;
    const targets = await Promise.all(named.map(({ provider, resource }) => resourceNamed(db, provider, resource)));
    const ids = targets.flatMap((target) => target?.id ?? []);
    if (ids.length < 2) continue;
    const found = await sourcesAt(db, inArray(datasets.resourceId, ids), mostSources);
    const sources = ids.flatMap((resourceId) => {
      const source = found.find((one) => one.resourceId === resourceId);
      const by = source && identifiersOf(source).find(({ kind }) => kind === 'id_number');
      return by ? [{ resourceId, by: by.id }] : [];
    });
    if (sources.length < 2) continue;
    const identifier = 'id_number';
    const { fields } = await proposal(ctx, { identifier, library: pool.library, sources });
    const usual = fields.filter((field) => field.usual).map(({ name, from }) => ({ name, from }));
    const used = sources.filter(({ resourceId }) =>
      usual.some(({ from }) => from.some((one) => one.resourceId === resourceId)),
    );
    await addPool(ctx, { ...pool, identifier, sources: used, fields: usual });
  }
  for (const pool of demoBeside) await standBeside(db, ctx, pool);
}

/** Puts those side by side whose data are there. */
async function standBeside(db: Database, ctx: Ctx, { sources: named, fields, ...pool }: (typeof demoBeside)[number]) {
  if ((await db.$count(pools, eq(pools.name, pool.name))) > 0) return;
  const targets = await Promise.all(named.map(({ provider, resource }) => resourceNamed(db, provider, resource)));
  const ids = targets.flatMap((target) => target?.id ?? []);
  const found = ids.length < 2 ? [] : await sourcesAt(db, inArray(datasets.resourceId, ids), mostSources);
  const there = found.flatMap((source) => (saidBy(source, null, null, ctx.actor) ? source.resourceId : []));
  if (there.length < 2) return;
  const itemsOf = (items: readonly (string | null)[]) =>
    items.flatMap((name, at) => {
      const target = targets[at];
      const item = target && there.includes(target.id) ? target.items.find((one) => one.name === name) : undefined;
      return target && item ? [{ resourceId: target.id, itemId: item.id }] : [];
    });
  const planned = Object.entries(fields).map(([name, items]) => ({ name, from: itemsOf(items) }));
  await addPool(ctx, {
    ...pool,
    identifier: null,
    sources: ids.flatMap((resourceId) => (there.includes(resourceId) ? [{ resourceId, by: null }] : [])),
    fields: planned.filter(({ from }) => from.length > 0),
  });
}
