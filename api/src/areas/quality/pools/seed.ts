import type { Database } from '@onesource/db/client';
import { datasets } from '@onesource/db/schema/data';
import { pools } from '@onesource/db/schema/quality/pools';
import type { PoolKind } from '@onesource/db/vocabulary';
import { eq, inArray } from 'drizzle-orm';
import { ctxFor, resourceNamed, type StoryWorld } from '../../../running/seed/world.ts';
import { identifiersOf } from '../comparing/rules/pairs.ts';
import { sourcesAt } from '../comparing/store.ts';
import { addPool } from './commands.ts';
import { proposal } from './proposing.ts';
import { mostSources } from './rules/plan.ts';
import { keepsPools } from './rules/sight.ts';

type DemoPool = {
  kind: PoolKind;
  library: string | null;
  name: string;
  note: string;
  sources: readonly { provider: string; resource: string }[];
};

const [poor, destitute, disabled] = [
  { provider: 'minzheng', resource: '城乡居民最低生活保障对象信息' },
  { provider: 'minzheng', resource: '特困人员救助供养信息' },
  { provider: 'canlian', resource: '残疾人证电子证照信息' },
];

/** Pools that the demo starts with, of departments that look after the same people; the first source comes first. */
export const demoPools: readonly DemoPool[] = [
  {
    kind: 'base',
    library: '01',
    name: '人口基础库',
    note: '以公民身份号码为唯一标识，归集各部门掌握的人口基础信息。演示数据。',
    sources: [
      { provider: 'weijian', resource: '居民健康档案基本信息' },
      { provider: 'jiaoyu', resource: '中小学学生学籍信息' },
      { provider: 'renshe', resource: '企业职工基本养老保险参保信息' },
      destitute,
      poor,
    ],
  },
  {
    kind: 'theme',
    library: null,
    name: '困难群众救助主题库',
    note: '救助对象在各部门的登记情况，供办理救助事项时核对。演示数据。',
    sources: [poor, destitute, disabled],
  },
];

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
}
